package id.penghubung.sync;

import id.penghubung.server.CentralServer;
import id.penghubung.server.ChangePage;
import id.penghubung.server.Reply;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/// Fetches the next page of the feed while the present one is written to the disk: at most one, so that memory stays
/// small. A page that was fetched ahead is looked at only when its turn has come, so that pages, epochs and failures
/// are
/// met in the same order as without it.
final class PageAhead {

    /// @param nanos how long the server and the line took
    record Fetched(Reply<ChangePage> reply, long nanos) {}

    private record Request(String cursor, CompletableFuture<Fetched> answer) {}

    private final CentralServer server;
    private final Executor fetching;
    private Request ahead;

    PageAhead(CentralServer server, Executor fetching) {
        this.server = server;
        this.fetching = fetching;
    }

    /// @param cursor of the page after the present one
    void begin(String cursor, int limit) {
        ahead = new Request(cursor, CompletableFuture.supplyAsync(() -> fetch(cursor, limit), fetching));
    }

    /// Blocks. A page that was fetched ahead for another cursor is forgotten.
    ///
    /// @param cursor null for the first page of all
    Fetched page(String cursor, int limit) {
        var begun = ahead;
        ahead = null;
        if (begun == null || !Objects.equals(begun.cursor(), cursor)) {
            return fetch(cursor, limit);
        }
        try {
            return begun.answer().join();
        } catch (CompletionException e) {
            // A server port does not throw for what a network does: whatever it is, it is a fault of the program.
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    private Fetched fetch(String cursor, int limit) {
        var started = System.nanoTime();
        return new Fetched(server.changes(cursor, limit), System.nanoTime() - started);
    }
}
