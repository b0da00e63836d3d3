package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.practice.PracticeOptions;
import id.penghubung.practice.PracticeServer;
import id.penghubung.server.CentralServer;
import id.penghubung.server.ChangePage;
import id.penghubung.server.Failure;
import id.penghubung.server.Reply;
import id.penghubung.store.Outbox;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Case Y16, row 23 of the protocol's failures: a server that takes most of the list away does not get it without a
/// word, and what the officer wrote is not touched either way.
class MassRemovalTest {

    private static final String TEXT = "Yth. Bapak/Ibu, laporan telah kami tindak lanjuti. Terima kasih.";

    @TempDir
    private Path temporary;

    private Office office;

    @BeforeEach
    void open() throws IOException {
        office = new Office(temporary, 3_000);
        assertThat(office.sync().complete()).isTrue();
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private List<String> ids() {
        var ids = new ArrayList<String>();
        office.store.cache().forEachIdVersion((id, _) -> ids.add(id));
        return ids;
    }

    /// The practice server, whose next page of changes takes these away.
    private SyncEngine engineThatRemoves(List<String> ids) {
        var position = office.store.cache().position();
        var page = new ChangePage(
                ids.stream()
                        .map(id -> (ChangePage.Change) new ChangePage.Change.Removed(id, 1_000_000))
                        .toList(),
                position.cursor(),
                false,
                null);
        var server = (CentralServer) Proxy.newProxyInstance(
                CentralServer.class.getClassLoader(), new Class<?>[] {CentralServer.class}, (_, method, arguments) -> {
                    if (method.getName().equals("changes")) {
                        return new Reply.Ok<>(page, position.epoch(), null);
                    }
                    try {
                        return method.invoke(office.server, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new SyncEngine(server, office.store, Clock.systemUTC());
    }

    @Test
    void aPageThatTakesMostOfTheListWaitsForAgreementAndThenIsApplied() {
        var before = ids();
        var taken = before.subList(0, before.size() / 2);
        var engine = engineThatRemoves(taken);

        for (var round = 0; round < 3; round++) {
            assertThat(engine.runOnce(SyncEngine.Progress.NONE).failure())
                    .isEqualTo(new Failure.RemovalHeld(taken.size(), before.size()));
        }
        assertThat(ids()).isEqualTo(before);

        engine.agreeToRemovals();
        assertThat(engine.runOnce(SyncEngine.Progress.NONE).complete()).isTrue();
        assertThat(ids()).isEqualTo(before.subList(before.size() / 2, before.size()));
    }

    @Test
    void theAgreementIsForOneRound() {
        var before = ids();
        var engine = engineThatRemoves(before.subList(0, before.size() / 2));
        engine.agreeToRemovals();
        engine.runOnce(SyncEngine.Progress.NONE);
        assertThat(office.newEngine().runOnce(SyncEngine.Progress.NONE).complete())
                .as("the list of ids mends what the false page took")
                .isTrue();

        assertThat(engine.runOnce(SyncEngine.Progress.NONE).failure()).isInstanceOf(Failure.RemovalHeld.class);
    }

    @Test
    void aFifthOfTheListGoesWithoutAQuestion() {
        var before = ids();
        var taken = before.subList(0, before.size() / 5);

        assertThat(engineThatRemoves(taken).runOnce(SyncEngine.Progress.NONE).complete())
                .isTrue();

        assertThat(ids()).hasSize(before.size() - taken.size());
    }

    @Test
    void aServerRestoredToAlmostNothingTakesNothingAndGetsNothingBeforeAgreement() throws IOException {
        var before = ids();
        var complaint = office.answerable().getFirst();
        var draftOf = office.answerable().get(1);
        var action = office.send(complaint, TEXT);
        var small = temporary.resolve("small.db");
        try (var other = PracticeServer.start(
                PracticeOptions.in(temporary.resolve("other"), LocalDate.of(2026, 11, 20))
                        .withComplaints(20)
                        .withSeed(7),
                Clock.systemUTC())) {
            other.snapshot(small);
        }
        office.practice.restoreSnapshot(small);

        for (var round = 0; round < 3; round++) {
            assertThat(office.sync().failure()).isInstanceOf(Failure.RemovalHeld.class);
        }
        assertThat(ids()).isEqualTo(before);
        assertThat(office.state(action)).isEqualTo(new Outbox.State.Queued());
        assertThat(office.store.complaints().byId(draftOf.id())).isPresent();

        office.engine.agreeToRemovals();
        office.sync();
        assertThat(ids()).hasSizeLessThan(before.size() / 2);
        assertThat(office.store.outbox().byId(action)).as("the work stays").isPresent();
    }
}
