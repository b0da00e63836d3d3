package id.penghubung.notadinas;

/// What stands on every page because of what the paper is, not because of what it says.
public enum PaperMark {
    /// Not signed yet. The sentence of the certifying office (BSrE) never stands on a draft.
    DRAFT,
    /// Made from invented data.
    PRACTICE
}
