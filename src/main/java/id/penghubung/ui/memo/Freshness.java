package id.penghubung.ui.memo;

/// Whether the figures in a letter are those of today.
sealed interface Freshness {
    /// Not looked at: they are frozen, or the letter has none.
    record NotAsked() implements Freshness {}

    record Same() implements Freshness {}

    /// @param pieces that would read otherwise now
    record Changed(int pieces) implements Freshness {}

    /// They cannot be counted any more: the report is gone from the list, or a later program made the letter.
    record Impossible() implements Freshness {}
}
