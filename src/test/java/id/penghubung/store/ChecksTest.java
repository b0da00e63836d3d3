package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.DraftCheck;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.Receipt;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.View;
import id.penghubung.store.Outbox.Item;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.Samples;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A draft goes to a superior and stays; what waits inside the unit stands in the columns of its row.
class ChecksTest {

    private static final Complaint REPORT = Samples.complaints(1, 40).stream()
            .filter(complaint -> complaint.rawStatus().equals("Terdisposisi Sedang Diproses"))
            .findFirst()
            .orElseThrow();

    @TempDir
    Path root;

    private StoreFixture fixture;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(root);
        fixture.apply(List.of(REPORT));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private Outbox outbox() {
        return fixture.store.outbox();
    }

    private Item ask(UUID draft) {
        return outbox().askCheck(draft, "p-2").orElseThrow();
    }

    static DraftCheck check(String state, String approvedText) {
        return new DraftCheck(
                UUID.randomUUID().toString(),
                "u1",
                FollowUpKind.FOLLOW_UP,
                "Rancangan",
                List.of(),
                "p-1",
                "Rizal",
                Samples.NOW,
                "p-2",
                "Nadia",
                state,
                null,
                null,
                null,
                approvedText);
    }

    private static Complaint with(Set<String> allowed, List<DraftCheck> checks, List<HistoryEntry> history) {
        return new Complaint(
                REPORT.id(),
                REPORT.trackingId(),
                REPORT.version() + 1,
                REPORT.title(),
                REPORT.text(),
                REPORT.reporter(),
                REPORT.classification(),
                REPORT.category(),
                REPORT.channel(),
                REPORT.rawStatus(),
                REPORT.label(),
                REPORT.receivedAt(),
                REPORT.closedAt(),
                REPORT.incidentDate(),
                REPORT.location(),
                REPORT.dispositions(),
                REPORT.followUps(),
                history,
                REPORT.attachments(),
                allowed,
                REPORT.original(),
                checks);
    }

    private long count(View view) {
        return fixture.store.complaints().viewCounts(Filter.all()).get(view);
    }

    @Test
    void askingLeavesTheDraftAndFreezesItsWords() {
        var draft = fixture.draft(REPORT.id(), "Sudah pulih.");

        var item = ask(draft);
        fixture.store.drafts().save(draft, REPORT.id(), StoreFixture.followUp("Sudah pulih kemarin."), 1);

        assertThat(outbox().byId(item.action().id()).orElseThrow().action().body())
                .isEqualTo(new ActionBody.AskCheck(FollowUpKind.FOLLOW_UP, "p-2", "Sudah pulih."));
        assertThat(fixture.store.drafts().byId(draft)).isPresent();
        assertThat(outbox().ready()).containsExactly(item);
    }

    @Test
    void theRequestIsThereAfterARestartOnce() {
        var item = ask(fixture.draft(REPORT.id(), "Sudah pulih."));

        fixture.reopen();

        assertThat(outbox().waiting()).containsExactly(item);
    }

    @Test
    void aRequestThatIsTakenBackMakesNoSecondDraft() {
        var draft = fixture.draft(REPORT.id(), "Sudah pulih.");
        var item = ask(draft);

        assertThat(outbox().cancelToDraft(item.action().id())).isTrue();

        assertThat(outbox().waiting()).isEmpty();
        assertThat(fixture.store.drafts().of(REPORT.id()))
                .singleElement()
                .satisfies(left -> assertThat(left.id()).isEqualTo(draft));
    }

    @Test
    void aDraftThatIsNoAnswerOrIsSentAsksNobody() {
        var note = UUID.randomUUID();
        fixture.store.drafts().save(note, REPORT.id(), new ActionBody.InternalNote("Untuk rekan"), 1);
        var sent = fixture.draft(REPORT.id(), "Sudah pulih.");
        outbox().enqueue(sent);

        assertThat(outbox().askCheck(note, "p-2")).isEmpty();
        assertThat(outbox().askCheck(sent, "p-2")).isEmpty();
    }

    /// The server looks for conflicts from the action named here on: one that meets none may not hide an answer that
    /// came before it.
    @Test
    void anAnswerIsNotWrittenInTheKnowledgeOfWhatCameBeforeItsCheck() {
        var draft = fixture.draft(REPORT.id(), "Sudah pulih.");
        var asked = ask(draft).action().id();
        outbox().markSending(asked);
        outbox().markSent(asked, new Receipt(asked, fixture.clock.instant(), REPORT.version() + 5, "h-1"));

        assertThat(outbox().enqueue(draft).orElseThrow().action().after()).isNull();
    }

    @Test
    void whatIsToBeCheckedAndWhatWasDecidedHaveTheirViews() {
        fixture.apply(List.of(with(Set.of("approve", "return"), List.of(check("asked", null)), REPORT.history())));
        assertThat(count(View.TO_CHECK)).isOne();
        assertThat(count(View.CHECKED)).isZero();

        fixture.apply(List.of(with(Set.of(), List.of(check("approved", "Rancangan")), REPORT.history())));
        assertThat(count(View.TO_CHECK)).isZero();
        assertThat(count(View.CHECKED)).isOne();

        fixture.apply(List.of(with(Set.of(), List.of(check("sent", "Rancangan")), REPORT.history())));
        assertThat(count(View.CHECKED)).isZero();
    }

    @Test
    void theDraftsComeBackFromTheDiskAsTheyWere() {
        var checks = List.of(check("replaced", null), check("approved", "Rancangan yang baik"));

        fixture.apply(List.of(with(Set.of(), checks, REPORT.history())));

        assertThat(fixture.store.complaints().byId(REPORT.id()).orElseThrow().checks())
                .isEqualTo(checks);
    }

    private List<HistoryEntry> history(String... kinds) {
        var lines = new ArrayList<HistoryEntry>();
        for (var kind : kinds) {
            lines.add(new HistoryEntry("h" + lines.size(), after(lines.size()), kind, "Ratih", "Mohon dijawab"));
        }
        return lines;
    }

    private static Instant after(int hours) {
        return Samples.NOW.plus(Duration.ofHours(hours));
    }

    @Test
    void anInterventionIsMarkedUntilTheUnitActs() {
        fixture.apply(List.of(with(Set.of(), List.of(), history("follow-up", "intervention", "internal-note"))));
        assertThat(count(View.INTERVENED)).isOne();
        assertThat(fixture.store.complaints().row(REPORT.id()).orElseThrow().intervened())
                .isTrue();

        fixture.apply(List.of(with(Set.of(), List.of(), history("intervention", "initial-response"))));
        assertThat(count(View.INTERVENED)).isZero();

        fixture.apply(List.of(with(Set.of(), List.of(), history("intervention", "accepted", "intervention"))));
        assertThat(count(View.INTERVENED)).isOne();
    }

    @Test
    void aFileOfAnOlderProgramIsMarkedWhenItIsOpened() throws SQLException {
        fixture.apply(List.of(with(Set.of(), List.of(), history("intervention"))));
        fixture.close();
        try (var cache = DriverManager.getConnection("jdbc:sqlite:" + fixture.folder.cacheDb());
                var statement = cache.createStatement()) {
            for (var column : List.of("to_check", "checked", "intervened")) {
                statement.execute("ALTER TABLE complaint DROP COLUMN " + column);
            }
            statement.execute("ALTER TABLE information_request DROP COLUMN material");
            statement.execute("DROP INDEX information_request_complaint");
            statement.execute("ALTER TABLE information_request DROP COLUMN complaint_id");
            statement.execute("PRAGMA user_version = 8");
        }

        fixture.store = AccountStore.open(fixture.folder, Accounts.keys(1), fixture.clock);

        assertThat(count(View.INTERVENED)).isOne();
        // What the older program passed over is asked for again; the list stays whole meanwhile.
        assertThat(fixture.store.cache().position().cursor()).isNull();
        assertThat(fixture.store.cache().position().complete()).isTrue();
    }
}
