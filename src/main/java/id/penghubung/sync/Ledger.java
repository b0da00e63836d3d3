package id.penghubung.sync;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Receipt;
import id.penghubung.store.Cache;
import id.penghubung.store.Outbox;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the engine needs of an account's store, and no more: the outbox it empties and the cache it fills. Each call is
/// one transaction, and the program may die after any of them; that is what the model test of the protocol plays with.
interface Ledger {

    /// Queued or uncertain, oldest first, none whose complaint has an earlier item that waits.
    List<Outbox.Item> ready();

    /// Everything not sent yet.
    List<Outbox.Item> waiting();

    /// @return false when the item was taken back meanwhile: then nothing must be sent
    boolean markSending(UUID actionId);

    void markUncertain(UUID actionId, String lastAnswer);

    /// @param counts whether the try counts against the item
    void markQueued(UUID actionId, String lastAnswer, boolean counts);

    void markParked(UUID actionId, Outbox.ParkReason reason, String words);

    void markSent(UUID actionId, Receipt receipt);

    /// Everything in the sent journal since then is offered again under its own UUID.
    ///
    /// @param since null for all
    void reofferSent(Instant since);

    /// The content of a file of an item, in the clear.
    void writeFile(String sha256, OutputStream out) throws IOException;

    /// Rows, removals, cursor and epoch together.
    void apply(Cache.Page page);

    void put(Complaint complaint);

    void put(InformationRequest request);

    Cache.Position position();

    /// @param epoch of the server's data from now on; null when nothing is known
    void reset(String epoch);

    void forEachIdVersion(Cache.IdVersionSink sink);

    void saveServerCounts(Cache.ServerCounts counts);

    Cache.SyncTimes syncTimes();

    void saveSyncTimes(Cache.SyncTimes times);

    Optional<Cache.StoredReference> reference();

    void saveReference(Cache.StoredReference reference);
}
