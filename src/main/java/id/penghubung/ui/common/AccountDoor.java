package id.penghubung.ui.common;

/// What a screen may ask of the window around the open account. FX thread only.
public interface AccountDoor {

    /// Lets the account go and comes back to the sign-in. Nothing is deleted.
    void leave();

    /// Covers everything until the account's secret is given. Nothing is closed, and what waits goes on being sent.
    void lock();

    /// *Hapus data instansi*: lets the account go, makes its cached data unreadable for ever, and comes back to the
    /// sign-in, which says what is left.
    ///
    /// @param workToo drafts, outbox and journal go as well
    void removeData(boolean workToo);
}
