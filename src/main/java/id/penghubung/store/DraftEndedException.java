package id.penghubung.store;

/// The draft was sent or discarded meanwhile: nothing was written, and the caller still holds the text. A later edit of
/// a sent draft is a new draft with an id of its own.
public final class DraftEndedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DraftEndedException() {
        super("the draft was sent or discarded");
    }
}
