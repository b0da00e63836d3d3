package id.penghubung.ui.common;

/// *Nota dinas* as the rest of the window knows it.
public interface MemoPlace extends Screen {

    /// Begins a letter about a complaint.
    ///
    /// @param kindWord as on the command line, for example `minta-bahan`
    /// @param complaintId the server's UUID
    void begin(String kindWord, String complaintId);
}
