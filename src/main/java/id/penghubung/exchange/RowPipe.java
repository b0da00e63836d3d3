package id.penghubung.exchange;

import id.penghubung.domain.ExtractRow;
import id.penghubung.domain.FileClock;
import id.penghubung.exchange.RefusedFileException.Refusal;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/// Reads a file on a thread of its own while the database writes: the two take about the same time. Iterated by one
/// other thread.
final class RowPipe implements Iterator<List<ExtractRow>>, AutoCloseable {

    private static final int WAITING_BATCHES = 3;
    private static final int LOOK_UP_MILLIS = 50;

    private sealed interface Message {
        record Head(ExtractHead head) implements Message {}

        record Batch(List<ExtractRow> rows) implements Message {}

        record End(ExtractSummary summary) implements Message {}

        record Failure(Exception cause) implements Message {}
    }

    /// The file could not be read to its end.
    static final class EndedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        EndedException(Exception cause) {
            super(cause);
        }
    }

    private final BlockingQueue<Message> queue = new ArrayBlockingQueue<>(WAITING_BATCHES);
    private final Thread thread;
    private volatile boolean closed;
    private List<ExtractRow> next;
    private ExtractSummary summary;

    RowPipe(ExtractReader reader, FileSource file, FileClock wanted, Cancel cancel) {
        this.thread = Thread.ofPlatform().daemon().name("import reader").start(() -> {
            try {
                var sink = new Sink();
                reader.read(file, wanted, sink, () -> closed || cancel.wanted());
                sink.flush();
                put(new Message.End(sink.collector.summary()));
            } catch (RefusedFileException | IOException | RuntimeException e) {
                if (!closed) {
                    put(new Message.Failure(e));
                }
            }
        });
    }

    private final class Sink extends ExtractImport.Batches {
        private final ExtractSummary.Collector collector = new ExtractSummary.Collector();

        @Override
        public void head(ExtractHead head) {
            collector.head(head);
            put(new Message.Head(head));
        }

        @Override
        public void problem(RowProblem problem) {
            collector.problem(problem);
        }

        @Override
        void batch(List<ExtractRow> full) {
            full.forEach(collector::row);
            put(new Message.Batch(full));
        }
    }

    private void put(Message message) {
        try {
            while (!queue.offer(message, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
                if (closed) {
                    throw new CancellationException();
                }
            }
        } catch (InterruptedException _) {
            throw new CancellationException();
        }
    }

    private Message take() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EndedException(new CancellationException());
        }
    }

    /// Waits for the file's beginning.
    ExtractHead head() throws RefusedFileException, IOException {
        return switch (take()) {
            case Message.Head(var head) -> head;
            case Message.Failure(var cause) -> throw cause(new EndedException(cause), null);
            case Message.Batch _, Message.End _ -> throw new IllegalStateException("rows before their head");
        };
    }

    @Override
    public boolean hasNext() {
        if (next != null) {
            return true;
        }
        if (summary != null) {
            return false;
        }
        switch (take()) {
            case Message.Batch(var rows) -> next = rows;
            case Message.End(var whole) -> summary = whole;
            case Message.Failure(var cause) -> throw new EndedException(cause);
            case Message.Head _ -> throw new IllegalStateException("two heads");
        }
        return next != null;
    }

    @Override
    public List<ExtractRow> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var rows = next;
        next = null;
        return rows;
    }

    /// After the last batch.
    ExtractSummary summary() {
        return summary;
    }

    int problems() {
        return summary.problems().size();
    }

    /// What the reading ended with, to be thrown again.
    ///
    /// @param instead a better reason than a broken file; nullable
    static RuntimeException cause(EndedException ended, Refusal instead) throws RefusedFileException, IOException {
        switch (ended.getCause()) {
            case RefusedFileException refused ->
                throw instead == null ? refused : new RefusedFileException(instead, refused);
            case IOException failed -> throw failed;
            case RuntimeException other -> {
                return other;
            }
            default -> {
                return ended;
            }
        }
    }

    /// Waits until the file is let go.
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
