package id.penghubung.reconcile;

/// How much the present sources can say about a reason: no row is only good news where they can say all.
public sealed interface Coverage {

    record Whole() implements Coverage {}

    record Partly(Gap gap) implements Coverage {}

    /// *Tidak dapat diketahui dari sumber ini.*
    record Unknown(Gap gap) implements Coverage {}

    enum Gap {
        /// Neither a server nor a file has shown anything yet.
        NO_SOURCE,
        /// The first load from the server has not ended.
        NOT_COMPLETE,
        /// A *data tarikan* shows no label.
        NO_LABEL_IN_FILES,
        /// A *data tarikan* shows no answer: only those noted here are known.
        ONLY_OWN_ANSWERS,
        /// Two pulls are needed to compare.
        ONE_PULL_ONLY,
        /// A *data tarikan* shows no counts of the server.
        NO_COUNTS
    }
}
