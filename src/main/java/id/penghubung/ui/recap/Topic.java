package id.penghubung.ui.recap;

/// What a chart is about.
enum Topic {
    /// How far the reports of each group have come.
    STAGES(true),
    /// Came in and closed, per month.
    TREND(false),
    /// Open reports by their age.
    AGES(false),
    /// Days to the first answer, to the tindak lanjut and to the closing.
    DURATIONS(true),
    /// The shares that offices publish.
    SHARES(true),
    /// What most reports are about.
    CATEGORIES(false),
    /// From which unit to which.
    PASSAGES(false);

    private final boolean grouped;

    Topic(boolean grouped) {
        this.grouped = grouped;
    }

    /// It is drawn per unit, class and so on.
    boolean grouped() {
        return grouped;
    }
}
