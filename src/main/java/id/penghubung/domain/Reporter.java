package id.penghubung.domain;

/// Who reported. Every field may be null: sources often do not say.
///
/// @param anonymous *anonim*: the name is hidden
/// @param secret *rahasia*: the report is not published; both may be set
public record Reporter(String name, String phone, String email, boolean anonymous, boolean secret) {

    public static Reporter unknown() {
        return new Reporter(null, null, null, false, false);
    }

    /// Name and contact must not appear in lists, search, prints or exports.
    public boolean shielded() {
        return anonymous || secret;
    }
}
