package id.penghubung.ui.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Action;
import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Receipt;
import id.penghubung.practice.PracticeAccount;
import id.penghubung.practice.PracticeOptions;
import id.penghubung.practice.PracticeServer;
import id.penghubung.server.CentralServer;
import id.penghubung.server.Reply;
import id.penghubung.server.v1.HttpCentralServer;
import id.penghubung.server.v1.ServerAddress;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Complaints;
import id.penghubung.store.Outbox;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.store.Outbox.State;
import id.penghubung.store.SeenComplaint;
import id.penghubung.sync.SyncEngine;
import id.penghubung.sync.SyncService;
import id.penghubung.testing.Accounts;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Notices.Notice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two officers of one unit at the same complaint, over HTTP with the practice server.
class TwoOfficersTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String MINE = "Yth. Saudara Pelapor, tim kami meninjau lokasi hari ini.";

    @TempDir
    private Path folder;

    private PracticeServer practice;
    private CentralServer mine;
    private CentralServer colleague;
    private AccountStore store;
    private SyncService sync;
    private SyncEngine engine;
    private Complaint complaint;
    private final List<Notice> said = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        practice = PracticeServer.start(
                PracticeOptions.in(folder.resolve("latihan"), LocalDate.of(2026, 11, 20))
                        .withComplaints(300)
                        .withSeed(7),
                CLOCK);
        var pair = practice.accounts().stream()
                .filter(account -> account.role().equals("PEJABAT_PENGHUBUNG"))
                .collect(Collectors.groupingBy(PracticeAccount::unit))
                .values()
                .stream()
                .filter(officers -> officers.size() > 1)
                .findFirst()
                .orElseThrow();
        mine = server(pair.get(0));
        colleague = server(pair.get(1));
        store = AccountStore.open(new AccountFolder(folder.resolve("akun")), Accounts.keys(1), CLOCK);
        engine = new SyncEngine(mine, store, CLOCK);
        sync = new SyncService(mine, store, CLOCK, new Random(1));
        sync.workOffline(true);
        assertThat(engine.runOnce(SyncEngine.Progress.NONE).complete()).isTrue();
        complaint = store
                .complaints()
                .rows(store.complaints()
                        .keys(Complaints.Filter.all(), new Complaints.Sort(Complaints.SortColumn.TRACKING_ID, true)))
                .stream()
                .map(row -> store.complaints().byId(row.id()).orElseThrow())
                .filter(candidate -> candidate.allows(ActionKind.FOLLOW_UP)
                        && candidate.allows(ActionKind.NOT_OUR_AUTHORITY)
                        && candidate.allows(ActionKind.INTERNAL_NOTE))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void close() throws Exception {
        sync.close();
        store.close();
        mine.close();
        colleague.close();
        practice.close();
    }

    private CentralServer server(PracticeAccount account) {
        var server = new HttpCentralServer(ServerAddress.parse(practice.url()).orElseThrow());
        server.useCredentials(account.user(), account.password());
        return server;
    }

    private void colleagueSends(ActionBody body) {
        var action =
                new Action(UUID.randomUUID(), complaint.id(), body, complaint.version(), null, false, CLOCK.instant());
        assertThat(colleague.submit(action, null)).isInstanceOf(Reply.Ok.class);
    }

    private UUID press() {
        var draft = UUID.randomUUID();
        store.drafts()
                .save(
                        draft,
                        complaint.id(),
                        new ActionBody.Answer(FollowUpKind.FOLLOW_UP, MINE),
                        complaint.version(),
                        SeenComplaint.of(complaint));
        return store.outbox().enqueue(draft).orElseThrow().action().id();
    }

    private void round() {
        assertThat(engine.runOnce(SyncEngine.Progress.NONE).complete()).isTrue();
    }

    private State state(UUID id) {
        return store.outbox().byId(id).orElseThrow().state();
    }

    private UUID inConflict() {
        colleagueSends(new ActionBody.Answer(FollowUpKind.FOLLOW_UP, "Yth. Saudara Pelapor, sudah selesai."));
        var id = press();
        round();
        assertThat(state(id))
                .isInstanceOfSatisfying(
                        State.Parked.class,
                        parked -> assertThat(parked.reason()).isEqualTo(ParkReason.CONFLICT));
        return id;
    }

    private Background atOnce() {
        return new Background(Runnable::run, Runnable::run);
    }

    private ComparisonViewModel comparing(UUID id) {
        var model = new ComparisonViewModel(store, sync, atOnce(), said::add, opened::add);
        model.open(id);
        return model;
    }

    private List<String> onServer() {
        return switch (colleague.complaint(complaint.id())) {
            case Reply.Ok<Complaint>(var now, var _, var _) ->
                now.followUps().stream().map(answer -> answer.text()).toList();
            case Reply.Failed<Complaint> failed -> throw new AssertionError(failed);
        };
    }

    /// Case Y12, K16: both texts are kept, what came first is named, nothing is decided.
    @Test
    void Y12_K16_aConflictNamesTheColleaguesAnswer() {
        var id = inConflict();

        var comparison = Comparison.read(store, id).orElseThrow();

        assertThat(comparison.seen()).isEqualTo(SeenComplaint.of(complaint));
        assertThat(comparison.differences())
                .filteredOn(Difference.Answer.class::isInstance)
                .singleElement()
                .satisfies(difference -> assertThat(
                                ((Difference.Answer) difference).answer().text())
                        .isEqualTo("Yth. Saudara Pelapor, sudah selesai."));
        assertThat(onServer()).doesNotContain(MINE);
    }

    @Test
    void sendingAllTheSameArrivesOnceUnderTheSameKey() {
        var id = inConflict();
        var model = comparing(id);

        model.sendAnyway();
        round();
        round();
        model.stop();

        assertThat(state(id)).isInstanceOf(State.Sent.class);
        assertThat(onServer()).filteredOn(MINE::equals).hasSize(1);
    }

    /// Case Y14: the next Kirim stands on what was just read, so it meets no conflict again; the former key is dead.
    @Test
    void Y14_editingFirstLeavesATombstoneAndStandsOnTheNewPicture() {
        var id = inConflict();
        var model = comparing(id);

        model.editFirst();
        model.stop();

        assertThat(state(id)).isInstanceOf(State.Withdrawn.class);
        assertThat(opened).containsExactly(complaint.id());
        var draft = store.drafts().of(complaint.id()).getFirst();
        assertThat(draft.body().text()).isEqualTo(MINE);
        assertThat(draft.baseVersion())
                .isEqualTo(store.complaints().byId(complaint.id()).orElseThrow().version());
        var late = store.outbox().byId(id).orElseThrow().action();
        assertThat(mine.submit(late, null)).isInstanceOf(Reply.Failed.class);
        var next = store.outbox().enqueue(draft.id()).orElseThrow().action().id();
        round();
        assertThat(state(next)).isInstanceOf(State.Sent.class);
        assertThat(onServer()).filteredOn(MINE::equals).hasSize(1);
    }

    /// Cases Y6, Y7: what is given up holds back nothing, and a hand-over reaches the server as a note, not as an
    /// answer.
    @Test
    void Y7_handingOverReachesTheServerAsAnInternalNote() {
        var id = inConflict();

        var note = store.outbox().handOver(id, "Untuk admin instansi: " + MINE).orElseThrow();
        round();

        assertThat(state(note.action().id())).isInstanceOf(State.Sent.class);
        assertThat(state(id)).isInstanceOf(State.Discarded.class);
        assertThat(onServer()).doesNotContain(MINE).noneMatch(text -> text.startsWith("Untuk admin"));
        assertThat(store.complaints().byId(complaint.id()).orElseThrow().history())
                .anyMatch(entry -> entry.kind().equals("internal-note")
                        && entry.text() != null
                        && entry.text().contains(MINE));
    }

    /// Cases Y4, K17, E02: handed back by the colleague while this officer has a draft and an item.
    @Test
    void Y4_K17_aComplaintTakenFromTheUnitLeavesItsTextsAndItsNumber() {
        var draft = UUID.randomUUID();
        store.drafts()
                .save(
                        draft,
                        complaint.id(),
                        new ActionBody.Answer(FollowUpKind.FOLLOW_UP, "draf lain"),
                        complaint.version());
        var id = press();
        var before = store.complaints().counts(Complaints.Filter.all());
        colleagueSends(new ActionBody.NotOurAuthority(null, "Ini tugas unit lain."));
        round();

        var model = new OutboxViewModel(store, sync, atOnce(), said::add);
        model.refresh();
        var lists = model.listsProperty().get();
        model.stop();

        assertThat(lists.waiting()).isEmpty();
        assertThat(lists.gone()).extracting(GoneEntry::id).containsExactlyInAnyOrder(draft, id);
        assertThat(lists.gone()).extracting(entry -> entry.seen().trackingId()).containsOnly(complaint.trackingId());
        assertThat(lists.gone()).extracting(entry -> entry.body().text()).containsExactlyInAnyOrder("draf lain", MINE);
        assertThat(store.complaints().counts(Complaints.Filter.all()).incoming())
                .isEqualTo(before.incoming() - 1);
        assertThat(state(id)).isInstanceOf(State.Parked.class);
        store.drafts()
                .save(
                        draft,
                        complaint.id(),
                        new ActionBody.Answer(FollowUpKind.FOLLOW_UP, "draf lain, diteruskan"),
                        complaint.version());
        assertThat(store.drafts().byId(draft).orElseThrow().body().text()).endsWith("diteruskan");
    }

    /// A later correction is an action of its own; the receipt stays with the first.
    @Test
    void theReceiptNamesTimeVersionAndKey() {
        var id = press();
        round();

        var item = store.outbox().byId(id).orElseThrow();
        var receipt = ((State.Sent) item.state()).receipt();
        var words = new OutboxWords(new Moments(OfficeZone.WIB, CLOCK))
                .receipt(
                        new OutboxEntry(
                                item, store.complaints().row(complaint.id()).orElse(null)),
                        new State.Sent(new Receipt(id, receipt.storedAt(), 12345, receipt.resultId())));
        assertThat(words).contains(id.toString(), "12345", "WIB", complaint.trackingId());
    }

    @Test
    void noDecisionTouchesASentItem() {
        var id = press();
        round();

        assertThat(store.outbox().discard(id)).isFalse();
        assertThat(store.outbox().handOver(id, "x")).isEmpty();
        assertThat(Comparison.read(store, id)).isEmpty();
        assertThat(store.outbox().waiting()).extracting(Outbox.Item::state).isEmpty();
    }
}
