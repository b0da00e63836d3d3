package id.penghubung.ui.common;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.AttachmentLimits;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Membership;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Person;
import id.penghubung.domain.Receipt;
import id.penghubung.domain.Role;
import id.penghubung.domain.StatusMapping;
import id.penghubung.server.v1.HttpCentralServer;
import id.penghubung.server.v1.ServerAddress;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.store.Complaints;
import id.penghubung.store.Outbox;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.sync.SyncService;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import id.penghubung.ui.Desk;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// A desk over real databases full of samples, whose server cannot be reached.
public final class SampleDesk implements AutoCloseable {

    private static final long SEED = 7;
    /// Nothing listens on the discard port.
    private static final String NOWHERE = "http://127.0.0.1:9";

    private final MutableClock clock = new MutableClock(Samples.NOW);
    private final AccountStore store;
    private final HttpCentralServer server;
    private final SyncService sync;
    private final Desk desk;
    private final List<Complaint> answerable;

    public SampleDesk(Path folder, int complaints, Role role) {
        store = AccountStore.open(new AccountFolder(folder), Accounts.keys(1), clock);
        store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "tag"));
        store.cache().apply(new Cache.Page(Samples.complaints(SEED, complaints), List.of(), "cursor", "epoch", true));
        saveServerCounts(complaints);
        store.cache().saveSyncTimes(new Cache.SyncTimes(Samples.NOW.minusSeconds(300), Samples.NOW.minusSeconds(300)));
        server = new HttpCentralServer(ServerAddress.parse(NOWHERE).orElseThrow());
        sync = new SyncService(server, store, clock, new Random(1));
        var unit = role == Role.PEJABAT_PENGHUBUNG ? Samples.UNITS.get(1) : null;
        var person = new Person("p", "sari.ayu", "Sari Ayu Lestari", List.of(new Membership(role, unit)));
        desk = new Desk(store, sync, person, "Kementerian Contoh", OfficeZone.WIB, clock, true, NOWHERE);
        answerable = Samples.complaints(SEED, complaints).stream()
                .filter(complaint -> complaint.allows(ActionKind.FOLLOW_UP))
                .toList();
    }

    private void saveServerCounts(int complaints) {
        var perWord = new HashMap<String, Long>();
        Samples.complaints(SEED, complaints).forEach(complaint -> perWord.merge(complaint.rawStatus(), 1L, Long::sum));
        store.cache().saveServerCounts(new Cache.ServerCounts(perWord, complaints, Samples.NOW.minusSeconds(300)));
    }

    public Desk desk() {
        return desk;
    }

    public AccountStore store() {
        return store;
    }

    public MutableClock clock() {
        return clock;
    }

    /// The n-th sample that may be answered.
    public Complaint answerable(int index) {
        return answerable.get(index);
    }

    /// Kirim was pressed for the n-th answerable sample.
    public UUID send(int index) {
        return send(
                index,
                new ActionBody.Answer(
                        FollowUpKind.FOLLOW_UP,
                        "Yth. Saudara Pelapor, terima kasih atas laporan Saudara nomor " + index
                                + ". Tim kami telah meninjau lokasi dan perbaikan dijadwalkan pekan depan."));
    }

    public UUID send(int index, ActionBody body) {
        var complaint = answerable(index);
        var draft = store.drafts().save(UUID.randomUUID(), complaint.id(), body, complaint.version());
        return store.outbox().enqueue(draft.id()).orElseThrow().action().id();
    }

    /// As [#send(int)], with a file.
    public UUID sendWithFile(int index, Path file) {
        var complaint = answerable(index);
        var draft = store.drafts()
                .save(
                        UUID.randomUUID(),
                        complaint.id(),
                        new ActionBody.Answer(FollowUpKind.FOLLOW_UP, "Yth. Saudara Pelapor, terlampir suratnya."),
                        complaint.version());
        store.attachments().attach(draft.id(), file, AttachmentLimits.bundled());
        return store.outbox().enqueue(draft.id()).orElseThrow().action().id();
    }

    /// One item in each state an officer can meet.
    public void fillOutbox() {
        send(0);
        park(1, ParkReason.CONFLICT, "Ada tindak lanjut dari Budi Santoso pukul 09.12");
        park(2, ParkReason.REFUSED, "Teks melebihi 3.000 karakter");
        park(3, ParkReason.NOT_YOURS, "Sudah didisposisikan ke unit lain");
        park(4, ParkReason.SERVER_FAULT, "HTTP 500");
        park(5, ParkReason.CHECK_FIRST, null);
        var uncertain = send(6);
        store.outbox().markSending(uncertain);
        store.outbox().markUncertain(uncertain, "sambungan terputus");
        var tried = send(7, new ActionBody.NotOurAuthority(Samples.UNITS.get(2).id(), "Layanan ini tugas unit lain."));
        store.outbox().markSending(tried);
        store.outbox().markQueued(tried, "server sibuk", true);
        for (var index = 8; index < 11; index++) {
            var sent = send(index);
            store.outbox().markSending(sent);
            store.outbox().markSent(sent, new Receipt(sent, Samples.NOW.minusSeconds(3600L * index), 2, "f" + index));
        }
    }

    public UUID park(int index, ParkReason reason, String words) {
        var id = send(index);
        store.outbox().markSending(id);
        store.outbox().markParked(id, reason, words);
        return id;
    }

    public Outbox.Item item(UUID id) {
        return store.outbox().byId(id).orElseThrow();
    }

    public int rows(Complaints.Filter filter) {
        return store.complaints().keys(filter, new Complaints.Sort(Complaints.SortColumn.RECEIVED, false)).length;
    }

    public StatusMapping mapping() {
        return Samples.reference().mapping();
    }

    @Override
    public void close() {
        sync.close();
        server.close();
        store.close();
    }
}
