package id.penghubung.sync;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Receipt;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Attachments;
import id.penghubung.store.AuditTrail;
import id.penghubung.store.Cache;
import id.penghubung.store.Obstacles;
import id.penghubung.store.Outbox;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The real store behind the engine.
record StoreLedger(Outbox outbox, Cache cache, Obstacles obstacles, Attachments attachments, AuditTrail audit)
        implements Ledger {

    static StoreLedger of(AccountStore store) {
        return new StoreLedger(store.outbox(), store.cache(), store.obstacles(), store.attachments(), store.audit());
    }

    @Override
    public void writeFile(String sha256, OutputStream out) throws IOException {
        attachments.writeTo(sha256, out);
    }

    @Override
    public List<Outbox.Item> ready() {
        return outbox.ready();
    }

    @Override
    public List<Outbox.Item> waiting() {
        return outbox.waiting();
    }

    @Override
    public boolean markSending(UUID actionId) {
        return outbox.markSending(actionId);
    }

    @Override
    public void markUncertain(UUID actionId, String lastAnswer) {
        outbox.markUncertain(actionId, lastAnswer);
    }

    @Override
    public void markQueued(UUID actionId, String lastAnswer, boolean counts) {
        outbox.markQueued(actionId, lastAnswer, counts);
    }

    @Override
    public void markFault(UUID actionId, String lastAnswer) {
        outbox.markFault(actionId, lastAnswer);
    }

    @Override
    public void markParked(UUID actionId, Outbox.ParkReason reason, String words) {
        outbox.markParked(actionId, reason, words);
    }

    @Override
    public void markSent(UUID actionId, Receipt receipt) {
        outbox.markSent(actionId, receipt);
    }

    @Override
    public void reofferSent(Instant since) {
        outbox.reofferSent(since);
    }

    @Override
    public void apply(Cache.Page page) {
        // Before the cursor moves on: after a cut in between they come again.
        obstacles.receive(page.obstacles(), page.removedObstacleIds());
        cache.apply(page);
    }

    @Override
    public void put(Complaint complaint) {
        cache.put(complaint);
    }

    @Override
    public void put(InformationRequest request) {
        cache.put(request);
    }

    @Override
    public Cache.Position position() {
        return cache.position();
    }

    @Override
    public void reset(String epoch) {
        cache.reset(epoch);
    }

    @Override
    public void forEachIdVersion(Cache.IdVersionSink sink) {
        cache.forEachIdVersion(sink);
    }

    @Override
    public void saveServerCounts(Cache.ServerCounts counts) {
        cache.saveServerCounts(counts);
    }

    @Override
    public Cache.SyncTimes syncTimes() {
        return cache.syncTimes();
    }

    @Override
    public void saveSyncTimes(Cache.SyncTimes times) {
        cache.saveSyncTimes(times);
    }

    @Override
    public Optional<Cache.StoredReference> reference() {
        return cache.reference();
    }

    @Override
    public void saveReference(Cache.StoredReference reference) {
        cache.saveReference(reference);
    }

    @Override
    public AuditTrail.Batch unsentAudit(int limit) {
        return audit.unsent(limit);
    }

    @Override
    public void auditSent(String trail, long entries) {
        audit.sent(trail, entries);
    }

    @Override
    public void auditRefused(String trail) {
        audit.refused(trail);
    }
}
