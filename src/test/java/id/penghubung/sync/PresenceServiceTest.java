package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.practice.PracticeAccount;
import id.penghubung.practice.PracticeOptions;
import id.penghubung.practice.PracticeServer;
import id.penghubung.server.CentralServer;
import id.penghubung.server.ChangePage;
import id.penghubung.server.Reply;
import id.penghubung.server.v1.HttpCentralServer;
import id.penghubung.server.v1.ServerAddress;
import id.penghubung.sync.PresenceService.Colleague;
import id.penghubung.testing.MutableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two officers of one unit, over HTTP with the practice server.
class PresenceServiceTest {

    @TempDir
    private Path folder;

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-20T02:00:00Z"));
    private final AtomicBoolean online = new AtomicBoolean(true);
    private final LinkedBlockingQueue<List<Colleague>> heard = new LinkedBlockingQueue<>();
    private PracticeServer practice;
    private HttpCentralServer mine;
    private HttpCentralServer colleague;
    private PresenceService presence;
    private String complaint;

    @BeforeEach
    void open() throws IOException {
        practice = PracticeServer.start(
                PracticeOptions.in(folder, LocalDate.of(2026, 11, 20))
                        .withComplaints(120)
                        .withSeed(7),
                clock);
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
        complaint = firstComplaint().id();
        presence = new PresenceService(mine, online::get, clock);
    }

    @AfterEach
    void close() throws Exception {
        presence.close();
        mine.close();
        colleague.close();
        practice.close();
    }

    private HttpCentralServer server(PracticeAccount account) {
        var server = new HttpCentralServer(ServerAddress.parse(practice.url()).orElseThrow());
        server.useCredentials(account.user(), account.password());
        return server;
    }

    private Complaint firstComplaint() {
        return switch (mine.changes(null, 50)) {
            case Reply.Ok<ChangePage>(var page, var _, var _) ->
                page.changes().stream()
                        .filter(ChangePage.Change.Upsert.class::isInstance)
                        .map(change -> ((ChangePage.Change.Upsert) change).complaint())
                        .findFirst()
                        .orElseThrow();
            case Reply.Failed<ChangePage> failed -> throw new AssertionError(failed);
        };
    }

    private List<Colleague> next() throws InterruptedException {
        var others = heard.poll(10, TimeUnit.SECONDS);
        assertThat(others).as("an answer of the server").isNotNull();
        return others;
    }

    /// What the colleague sees; looking marks nobody.
    private List<CentralServer.Colleague> seenByColleague() {
        return switch (colleague.presence(complaint, false)) {
            case Reply.Ok<CentralServer.Presence>(var now, var _, var _) -> now.others();
            case Reply.Failed<CentralServer.Presence> failed -> throw new AssertionError(failed);
        };
    }

    /// Case L2: just looking marks nothing; typing does.
    @Test
    void openingOnlyLooksAndTypingMarks() throws InterruptedException {
        presence.opened(complaint, heard::add);
        assertThat(next()).isEmpty();
        assertThat(seenByColleague()).isEmpty();

        presence.typed();
        next();
        assertThat(seenByColleague()).hasSize(1);

        presence.closed();
        assertThat(eventuallyNobody()).isTrue();
    }

    private boolean eventuallyNobody() throws InterruptedException {
        // The end is told by a worker thread: asked until it is there.
        for (var tries = 0; tries < 200 && !seenByColleague().isEmpty(); tries++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return seenByColleague().isEmpty();
    }

    @Test
    void theColleaguesNameAndTimeAreTold() throws InterruptedException {
        colleague.presence(complaint, true);

        presence.opened(complaint, heard::add);

        assertThat(next()).singleElement().satisfies(other -> {
            assertThat(other.name()).isNotBlank();
            assertThat(other.since()).isEqualTo(clock.instant());
        });
    }

    /// Case L2: a mark that is not renewed by typing ends by itself.
    @Test
    void aMarkIsRenewedByTypingOnly() throws InterruptedException {
        presence.opened(complaint, heard::add);
        next();
        presence.typed();
        next();
        clock.advance(Duration.ofSeconds(30));
        presence.beat();
        assertThat(heard).isEmpty();
        assertThat(seenByColleague()).hasSize(1);

        clock.advance(Duration.ofSeconds(20));
        assertThat(seenByColleague()).isEmpty();
    }

    /// Case L1: without a network nothing is asked, kept or sent later.
    @Test
    void offlineNothingIsSentNorLater() throws InterruptedException {
        online.set(false);
        presence.opened(complaint, heard::add);
        presence.typed();
        presence.beat();
        online.set(true);
        presence.beat();

        assertThat(next()).isEmpty();
        assertThat(seenByColleague()).isEmpty();
    }

    @Test
    void aFailureIsSilentAndShowsNobody() throws Exception {
        colleague.presence(complaint, true);
        presence.opened(complaint, heard::add);
        assertThat(next()).hasSize(1);
        practice.close();

        presence.beat();

        assertThat(next()).isEmpty();
    }
}
