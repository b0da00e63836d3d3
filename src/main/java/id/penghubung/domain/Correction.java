package id.penghubung.domain;

/// What the *admin instansi* sets right in a report. The reporter's own text is never changed.
///
/// @param title null: stays as it is
/// @param classification null: stays as it is
/// @param category null: stays as it is
public record Correction(String title, String classification, String category) {

    public static final Correction NONE = new Correction(null, null, null);

    /// Only what differs from the report.
    public static Correction of(Complaint complaint, String title, String classification, String category) {
        return new Correction(
                changed(complaint.title(), title),
                changed(complaint.classification(), classification),
                changed(complaint.category(), category));
    }

    private static String changed(String before, String now) {
        var wanted = now == null ? "" : now.strip();
        return wanted.isEmpty() || wanted.equals(before) ? null : wanted;
    }

    public boolean nothing() {
        return equals(NONE);
    }
}
