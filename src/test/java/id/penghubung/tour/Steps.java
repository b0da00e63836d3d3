package id.penghubung.tour;

/// What an officer's hands do often.
final class Steps {

    private Steps() {}

    /// Searches the queue for the tracking ID and opens the one row.
    static void openComplaint(ProgramUnderTest program, String trackingId) {
        program.await("#home");
        program.press("CONTROL+F");
        program.set("#queue-search", trackingId);
        program.awaitRowCount("#queue-table", 1);
        program.clickRow("#queue-table", 0);
        program.awaitText("#complaint-tracking-id", trackingId);
    }

    /// Opens the editor for a follow-up, or the draft that is there.
    static void openEditor(ProgramUnderTest program) {
        var shown = program.awaitAny("#editor-text", "#offer-open-draft", "#offer-follow-up");
        if (!shown.equals("#editor-text")) {
            program.click(shown);
        }
        program.await("#editor-text");
    }
}
