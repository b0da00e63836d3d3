package id.penghubung.sync;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.practice.PracticeAccount;
import id.penghubung.practice.PracticeOptions;
import id.penghubung.practice.PracticeServer;
import id.penghubung.privacy.DataKeys;
import id.penghubung.server.v1.HttpCentralServer;
import id.penghubung.server.v1.ServerAddress;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Complaints;
import id.penghubung.store.Outbox;
import id.penghubung.testing.Accounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A practice server, a line to it that can be spoiled, and one officer's account on real files.
final class Office implements AutoCloseable {

    final PracticeServer practice;
    final FaultServer line;
    final PracticeAccount officer;
    final HttpCentralServer server;
    final SyncEngine engine;
    private final Clock clock;
    private final AccountFolder folder;
    private final DataKeys keys;
    AccountStore store;

    Office(Path temporary, int complaints) throws IOException {
        this(temporary, complaints, "PEJABAT_PENGHUBUNG");
    }

    Office(Path temporary, int complaints, String who) throws IOException {
        this(temporary, complaints, who, Clock.systemUTC());
    }

    /// @param who role of the person at the desk, or user name
    /// @param clock of the PC; the server has its own
    Office(Path temporary, int complaints, String who, Clock clock) throws IOException {
        this.clock = clock;
        practice = PracticeServer.start(
                PracticeOptions.in(temporary.resolve("practice"), LocalDate.of(2026, 11, 20))
                        .withComplaints(complaints)
                        .withSeed(7),
                Clock.systemUTC());
        line = new FaultServer(practice.url());
        officer = practice.accounts().stream()
                .filter(account -> account.role().equals(who) || account.user().equals(who))
                .findFirst()
                .orElseThrow();
        folder = new AccountFolder(temporary.resolve("account"));
        java.nio.file.Files.createDirectories(folder.root());
        keys = Accounts.keys(1);
        store = AccountStore.open(folder, keys, clock);
        server = new HttpCentralServer(ServerAddress.parse(line.url()).orElseThrow());
        server.useCredentials(officer.user(), officer.password());
        engine = new SyncEngine(server, store, clock);
    }

    SyncEngine.Result sync() {
        return engine.runOnce(SyncEngine.Progress.NONE);
    }

    /// The officer's complaints that may be answered now.
    List<Complaint> answerable() {
        var rows = store.complaints()
                .rows(store.complaints()
                        .keys(Complaints.Filter.all(), new Complaints.Sort(Complaints.SortColumn.TRACKING_ID, true)));
        return rows.stream()
                .map(row -> store.complaints().byId(row.id()).orElseThrow())
                .filter(complaint -> complaint.allows(ActionKind.FOLLOW_UP))
                .toList();
    }

    /// Writes a follow-up and presses Kirim.
    UUID send(Complaint complaint, String text) {
        var draft = store.drafts()
                .save(
                        UUID.randomUUID(),
                        complaint.id(),
                        new ActionBody.Answer(FollowUpKind.FOLLOW_UP, text),
                        complaint.version());
        return store.outbox().enqueue(draft.id()).orElseThrow().action().id();
    }

    Outbox.State state(UUID action) {
        return store.outbox().byId(action).orElseThrow().state();
    }

    /// How many follow-ups of this text the server holds, whoever looks.
    long onServer(Complaint complaint, String text) {
        return switch (server.complaint(complaint.id())) {
            case id.penghubung.server.Reply.Ok<Complaint>(var now, var _, var _) ->
                now.followUps().stream()
                        .filter(followUp -> followUp.text().equals(text))
                        .count();
            case id.penghubung.server.Reply.Failed<Complaint> failed -> throw new AssertionError(failed);
        };
    }

    /// The program ends and starts again over the same files.
    Office restarted() {
        store.close();
        store = AccountStore.open(folder, keys, clock);
        return this;
    }

    /// Another person of the agency, straight at the server.
    HttpCentralServer colleague(String user) {
        var account = practice.accounts().stream()
                .filter(known -> known.user().equals(user))
                .findFirst()
                .orElseThrow();
        var colleague =
                new HttpCentralServer(ServerAddress.parse(practice.url()).orElseThrow());
        colleague.useCredentials(account.user(), account.password());
        return colleague;
    }

    SyncEngine newEngine() {
        return new SyncEngine(server, store, clock);
    }

    @Override
    public void close() throws IOException {
        server.close();
        store.close();
        line.close();
        practice.close();
    }
}
