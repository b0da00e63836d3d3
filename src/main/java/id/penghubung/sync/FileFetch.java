package id.penghubung.sync;

import id.penghubung.domain.Attachment;
import id.penghubung.server.CentralServer;
import id.penghubung.server.Failure;
import id.penghubung.server.Reply;
import id.penghubung.server.Transfer;
import id.penghubung.store.Downloads;
import id.penghubung.store.Receiving;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Fetches a complaint's file into the account. One at a time, so that two clicks do not write into one file.
public final class FileFetch {

    private static final Logger LOG = Logger.getLogger(FileFetch.class.getName());

    private final CentralServer server;
    private final Downloads downloads;
    private final ReentrantLock one = new ReentrantLock();

    FileFetch(CentralServer server, Downloads downloads) {
        this.server = server;
        this.downloads = downloads;
    }

    public sealed interface Fetched {
        /// It can be read from now on.
        record Here() implements Fetched {}

        /// What the server sent is not the file that the complaint names; nothing of it was kept.
        record Other() implements Fetched {}

        /// What came so far is kept, and the next time goes on from there.
        record NotHere(Failure failure) implements Fetched {}
    }

    /// Blocking. Nothing is fetched when it is here already.
    ///
    /// @param progress told from 0 to 1
    /// @param stopped asked while bytes come
    public Fetched fetch(String complaintId, Attachment file, DoubleConsumer progress, BooleanSupplier stopped) {
        one.lock();
        try {
            if (downloads.holds(complaintId, file)) {
                return new Fetched.Here();
            }
            try (var receiving = downloads.receive(complaintId, file)) {
                return received(receiving, file, progress, stopped);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a downloaded file could not be kept", e);
            return new Fetched.NotHere(new Failure.NotKept(e.getClass().getSimpleName()));
        } finally {
            one.unlock();
        }
    }

    private Fetched received(Receiving receiving, Attachment file, DoubleConsumer progress, BooleanSupplier stopped)
            throws IOException {
        if (receiving.have() < file.size()) {
            var reply = server.download(file.sha256(), new Into(receiving), new Transfer() {
                @Override
                public void moved(long bytes) {
                    progress.accept((double) bytes / file.size());
                }

                @Override
                public boolean stopped() {
                    return stopped.getAsBoolean();
                }
            });
            if (reply instanceof Reply.Failed<CentralServer.Done>(var failure, var _)) {
                return new Fetched.NotHere(failure);
            }
        }
        return receiving.finish() ? new Fetched.Here() : new Fetched.Other();
    }

    private record Into(Receiving receiving) implements CentralServer.Sink {
        @Override
        public long have() {
            return receiving.have();
        }

        @Override
        public void restart() throws IOException {
            receiving.restart();
        }

        @Override
        public void write(byte[] bytes, int length) throws IOException {
            receiving.write(bytes, length);
        }
    }
}
