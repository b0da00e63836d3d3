package id.penghubung.sync;

import id.penghubung.server.Failure;

/// An empty or a wrong server must not empty the list on this PC without a word (case Y16, row 23 of the protocol's
/// failures): more than a fifth and more than fifty complaints at once wait for a person's agreement.
final class RemovalGuard {

    private static final int FEW = 50;
    private static final int PERCENT = 20;

    private volatile boolean agreed;

    /// The person agrees; holds until a round has ended well.
    void agree() {
        agreed = true;
    }

    void roundComplete() {
        agreed = false;
    }

    /// @param of on this PC before any of it is removed
    void check(int removed, int of) throws RoundEnded {
        if (!agreed && concerns(removed) && removed * 100L > of * (long) PERCENT) {
            throw new RoundEnded(new Failure.RemovalHeld(removed, of));
        }
    }

    /// Fewer are never held, so nothing has to be counted for them.
    static boolean concerns(int removed) {
        return removed > FEW;
    }
}
