package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Action;
import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.AskerKind;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Intake;
import id.penghubung.domain.IntakeChannel;
import id.penghubung.domain.Membership;
import id.penghubung.domain.Person;
import id.penghubung.domain.Reporter;
import id.penghubung.domain.RequestState;
import id.penghubung.domain.Role;
import id.penghubung.domain.WorkUnit;
import id.penghubung.server.CentralServer;
import id.penghubung.server.Reply;
import id.penghubung.store.Outbox;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.store.RequestFacts;
import id.penghubung.store.Requests;
import id.penghubung.store.Requests.Entry;
import id.penghubung.store.Requests.Filter;
import id.penghubung.sync.FaultServer.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reports and questions from other channels, noted with and without a line, against the practice server.
class OtherChannelsTest {

    private static final String QUESTION = "Berapa lama pemeriksaan berkas mutasi antarinstansi?";

    @TempDir
    private Path temporary;

    private Office office;
    private Person me;

    /// The officer of bkip, who sits at the live chat.
    @BeforeEach
    void open() throws IOException {
        office = new Office(temporary, 80);
        assertThat(office.officer.user()).isEqualTo("kartika.bkip");
        me = new Person(
                "p-bkip-1",
                "kartika.bkip",
                "Kartika Sulistyorini",
                List.of(new Membership(Role.PEJABAT_PENGHUBUNG, new WorkUnit("bkip", "Biro"))));
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private static Intake intake(String text) {
        return new Intake(
                IntakeChannel.LIVE_CHAT_PPID.word(),
                Instant.parse("2026-11-19T20:30:00Z"),
                new Reporter("Sriyati Handoyo", "0812-0000-0099", null, false, false),
                AskerKind.CIVIL_SERVANT,
                text,
                "Jabatan fungsional",
                "MAPAN/2026/11/0601");
    }

    private UUID press(String target, ActionBody body, long version) {
        var draft = office.store.drafts().save(UUID.randomUUID(), target, body, version);
        return office.store.outbox().enqueue(draft.id()).orElseThrow().action().id();
    }

    private List<Entry> list(Filter filter) {
        return office.store.requests().list(filter, me);
    }

    private static Filter search(String words) {
        return new Filter(null, null, false, false, words);
    }

    private Entry.Held held(String id) {
        return office.store.requests().byId(id, me).orElseThrow();
    }

    private Entry.Held first(RequestState state) {
        return list(new Filter(null, state, false, false, null)).stream()
                .map(Entry.Held.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static <T> T ok(Reply<T> reply) {
        return switch (reply) {
            case Reply.Ok<T>(var value, var _, var _) -> value;
            case Reply.Failed<T> failed -> throw new AssertionError(failed);
        };
    }

    private static void does(CentralServer server, InformationRequest request, ActionBody body) {
        ok(server.submit(
                new Action(UUID.randomUUID(), request.id(), body, request.version(), null, false, Instant.EPOCH),
                null));
    }

    @Test
    void aNoteIsThereAtOnceWithoutServerAndSurvivesARestart() {
        var target = UUID.randomUUID().toString();
        office.store.drafts().save(UUID.randomUUID(), target, new ActionBody.NoteRequest(intake(QUESTION)), 0);

        office.restarted();

        assertThat(list(Filter.all())).singleElement().isInstanceOfSatisfying(Entry.Noting.class, noting -> {
            assertThat(noting.id()).isEqualTo(target);
            assertThat(noting.kind()).isEqualTo(ActionKind.REQUEST_NOTE);
            assertThat(noting.intake()).isEqualTo(intake(QUESTION));
        });
        assertThat(list(search("berkas mutasi"))).hasSize(1);
        assertThat(list(search("0601"))).hasSize(1);
    }

    @Test
    void aNotedQuestionBecomesOneRequestOfTheServerUnderItsOwnId() {
        var target = UUID.randomUUID().toString();
        press(target, new ActionBody.NoteRequest(intake(QUESTION)), 0);
        assertThat(list(Filter.all())).singleElement().isInstanceOfSatisfying(Entry.Held.class, waiting -> {
            assertThat(waiting.request().version()).isZero();
            assertThat(waiting.waiting()).hasSize(1);
        });

        office.sync();

        assertThat(list(search("MAPAN/2026/11/0601"))).singleElement().isInstanceOfSatisfying(Entry.Held.class, now -> {
            assertThat(now.id()).isEqualTo(target);
            assertThat(now.request().state()).isEqualTo(RequestState.TAKEN);
            assertThat(now.request().taker()).isEqualTo("Kartika Sulistyorini");
            assertThat(now.request().asker().name()).isEqualTo("Sriyati Handoyo");
            assertThat(now.request().askerKind()).isEqualTo(AskerKind.CIVIL_SERVANT);
            assertThat(now.due()).isNotNull();
        });
        assertThat(list(new Filter(null, null, true, false, null)))
                .extracting(Entry::id)
                .contains(target);
    }

    /// Cases S3, K15: the reply is lost after the server has stored it.
    @Test
    void S3_aLostReplyMakesNoSecondNote() {
        office.sync();
        var target = UUID.randomUUID().toString();
        var id = press(target, new ActionBody.Register(intake("Jembatan retak di dekat pasar.")), 0);
        office.line.spoil("PUT /v1/actions/", new Fault.CutAfter());
        office.sync();
        assertThat(office.state(id)).isInstanceOf(Outbox.State.Uncertain.class);

        office.line.mend();
        office.sync();
        office.sync();

        assertThat(office.state(id)).isInstanceOf(Outbox.State.Sent.class);
        assertThat(list(search("jembatan"))).singleElement().isInstanceOfSatisfying(Entry.Noted.class, noted -> {
            assertThat(noted.id()).isEqualTo(target);
            assertThat(noted.complaint().trackingId()).isNull();
        });
        var complaint = office.store.complaints().byId(target).orElseThrow();
        assertThat(complaint.channel()).isEqualTo("Live chat PPID");
        assertThat(complaint.allows(ActionKind.FOLLOW_UP)).isTrue();
    }

    @Test
    void aWholeStoryWrittenWithoutNetworkGoesInItsOrder() {
        office.sync();
        var target = UUID.randomUUID().toString();
        press(target, new ActionBody.NoteRequest(intake(QUESTION)), 0);
        press(target, new ActionBody.HandOverRequest("sdma", "Mohon dibantu."), 0);

        assertThat(office.sync().sent()).isEqualTo(2);

        assertThat(held(target).request().state()).isEqualTo(RequestState.HANDED_OVER);
        assertThat(held(target).request().contactPerson()).isEqualTo("Galih Pratomo");
        assertThat(held(target).contactDue()).isNotNull();
        try (var pic = office.colleague("hendra.sdma")) {
            does(pic, held(target).request(), new ActionBody.AnswerRequest("Empat belas hari kerja."));
        }
        office.sync();
        assertThat(held(target).request().answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.text()).isEqualTo("Empat belas hari kerja."));
        press(
                target,
                new ActionBody.CloseRequest("Disampaikan lewat live chat."),
                held(target).request().version());
        office.sync();
        assertThat(held(target).request().state()).isEqualTo(RequestState.CLOSED);
    }

    @Test
    void takingWhatAColleagueTookIsSetAsideWithTheColleaguesName() {
        office.sync();
        var open = first(RequestState.OPEN).request();
        try (var colleague = office.colleague("made.jalan")) {
            does(colleague, open, new ActionBody.TakeRequest());
        }
        var id = press(open.id(), new ActionBody.TakeRequest(), open.version());

        office.sync();

        assertThat(office.state(id)).isInstanceOfSatisfying(Outbox.State.Parked.class, parked -> {
            assertThat(parked.reason()).isEqualTo(ParkReason.CONFLICT);
            assertThat(parked.words()).contains("I Made Suardika", "diambil");
        });
        assertThat(held(open.id()).request().taker()).isEqualTo("I Made Suardika");
        assertThat(held(open.id()).waiting()).hasSize(1);
    }

    /// Case E02, K17: what was written is never lost, whatever became of the request meanwhile.
    @Test
    void E02_aHandOverWrittenOfflineAndRefusedLaterKeepsItsText() {
        office.sync();
        var target = UUID.randomUUID().toString();
        press(target, new ActionBody.NoteRequest(intake(QUESTION)), 0);
        office.sync();
        var before = held(target).request();
        var id = press(
                target,
                new ActionBody.HandOverRequest("sdma", "Catatan panjang yang tidak boleh hilang."),
                before.version());
        try (var admin = office.colleague("admin.ratih")) {
            does(admin, before, new ActionBody.CloseRequest("Sudah dijawab admin."));
        }

        office.sync();

        assertThat(office.state(id)).isInstanceOf(Outbox.State.Parked.class);
        office.restarted();
        var item = office.store.outbox().byId(id).orElseThrow();
        assertThat(item.action().body())
                .isEqualTo(new ActionBody.HandOverRequest("sdma", "Catatan panjang yang tidak boleh hilang."));
        office.store.outbox().withdrawnToDraft(id);
        assertThat(office.store.drafts().of(target))
                .singleElement()
                .satisfies(
                        draft -> assertThat(draft.body().text()).isEqualTo("Catatan panjang yang tidak boleh hilang."));
    }

    @Test
    void whatThePicHasNotAnsweredIsListedForBothSides() {
        office.sync();
        var awaiting = list(new Filter(null, null, false, true, null));

        assertThat(awaiting).isNotEmpty().allSatisfy(entry -> {
            var held = (Entry.Held) entry;
            assertThat(held.request().state()).isEqualTo(RequestState.HANDED_OVER);
        });
        assertThat(awaiting)
                .anySatisfy(entry ->
                        assertThat(((Entry.Held) entry).contactOverdue()).isTrue());
        // The other side: what waits for an answer of the unit is the PIC's own.
        var pic = new Person(
                "p-sdma-1",
                "hendra.sdma",
                "Hendra Gunadi",
                List.of(new Membership(Role.PEJABAT_PENGHUBUNG, new WorkUnit("sdma", "SDM"))));
        assertThat(office.store.requests().list(new Filter(null, null, true, true, null), pic))
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(((Entry.Held) entry).request().picUnitId()).isEqualTo("sdma"));
    }

    /// Case E01: who asked cannot be found by the search, and the list does not tell it either.
    @Test
    void E01_searchKnowsTextsAndAgendaNumbersButNoPersons() {
        office.sync();
        var target = UUID.randomUUID().toString();
        var secret = new Intake(
                IntakeChannel.VISIT.word(),
                Instant.parse("2026-11-18T03:00:00Z"),
                new Reporter("Bonifasius Larantuka", "081300000012", null, false, true),
                AskerKind.PUBLIC,
                "Saya, Bonifasius Larantuka (0813-0000-0012), menanyakan jadwal pelatihan.",
                "",
                "");
        press(target, new ActionBody.NoteRequest(secret), 0);
        office.sync();

        assertThat(list(search("pelatihan"))).extracting(Entry::id).containsExactly(target);
        for (var identity : List.of("Bonifasius", "Larantuka", "0813-0000-0012", "081300000012", "Sariwati")) {
            assertThat(list(search(identity))).as(identity).isEmpty();
        }
        assertThat(Requests.masked(held(target).request())).doesNotContain("Bonifasius", "0012");
        assertThat(list(search("peralihan jabat"))).isNotEmpty();
        assertThat(list(search("%"))).isEmpty();
    }

    @Test
    void figuresCountTheServersRequestsByTheOfficesDay() {
        office.sync();
        var before = office.store.requests().facts();
        var target = UUID.randomUUID().toString();
        press(target, new ActionBody.NoteRequest(intake(QUESTION)), 0);
        assertThat(office.store.requests().facts()).isEqualTo(before);

        office.sync();

        // 20.30 UTC on Thursday is Friday in Jakarta.
        assertThat(office.store.requests().facts())
                .hasSize(before.size() + 1)
                .filteredOn(facts -> facts.id().equals(target))
                .singleElement()
                .satisfies(facts -> {
                    assertThat(facts.weekday()).isEqualTo(DayOfWeek.FRIDAY);
                    assertThat(facts.channel()).isEqualTo("Live chat PPID");
                    assertThat(facts.topic()).isEqualTo("Jabatan fungsional");
                    assertThat(facts.unitId()).isEqualTo("bkip");
                });
        assertThat(office.store.requests().facts())
                .extracting(RequestFacts::receivedAt)
                .isSorted();
    }

    @Test
    void aRestoredServerIsGivenTheNotesAgainAndTheListIsBuiltAnew() throws IOException {
        office.sync();
        var copy = temporary.resolve("cadangan.db");
        office.practice.snapshot(copy);
        var target = UUID.randomUUID().toString();
        press(target, new ActionBody.NoteRequest(intake(QUESTION)), 0);
        office.sync();
        var count = office.store.requests().facts().size();

        office.practice.restoreSnapshot(copy);
        office.sync();
        office.sync();

        assertThat(held(target).request().question()).isEqualTo(QUESTION);
        assertThat(office.store.requests().facts()).hasSize(count);
    }

    @Test
    void picsTopicsAndLimitsComeFromTheServersReference() {
        office.sync();
        var reference = office.store.cache().reference().orElseThrow().reference();

        assertThat(reference.contact("sdma").orElseThrow().name()).isEqualTo("Galih Pratomo");
        assertThat(reference.categories()).contains("Topik Lainnya");
        assertThat(reference.requestLimits().rows()).hasSize(2);
    }
}
