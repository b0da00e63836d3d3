package id.penghubung.sync;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUp;
import id.penghubung.server.CentralServer;
import id.penghubung.server.Reply;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.store.Outbox.State;
import id.penghubung.store.StoreException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;

/// One run of the whole protocol: two PCs of one officer, a server with a life of its own, a bad line, crashes at any
/// transaction, restores of the server from its backup. In the end the line is quiet, and what must always be true is
/// looked at. The engine is the real one.
final class ProtocolModel {

    private static final int STEPS = 60;
    private static final int COMPLAINTS = 6;
    private static final int PCS = 2;
    private static final int QUIET_ROUNDS = 4;

    /// @param dice seeds all chance inside the step, so that leaving out another step changes nothing here
    record Step(Kind kind, long dice) {}

    enum Kind {
        RECEIVE(3),
        COLLEAGUE_ANSWERS(2),
        LATE_CHANGE(4),
        REASSIGN(1),
        BACK_UP(2),
        RESTORE(2),
        TIME_PASSES(2),
        WRITE(6),
        WRITE_REFUSED(1),
        PRESS(8),
        SYNC(16),
        WITHDRAW(5),
        DECIDE(2),
        LOOK(3),
        LATE_DELIVERY(3);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    /// What is switched on to see that the model catches it.
    ///
    /// @param repair false to do without the checksum, which would mend a mistake of the feed unseen
    record Mistakes(
            Set<SimServer.Mistake> server,
            Set<SimLedger.Mistake> client,
            Set<SimNetwork.Mistake> line,
            boolean repair) {
        static final Mistakes NONE = new Mistakes(Set.of(), Set.of(), Set.of(), true);
        static final Mistakes NO_REPAIR = new Mistakes(Set.of(), Set.of(), Set.of(), false);

        static Mistakes of(SimServer.Mistake one) {
            return new Mistakes(Set.of(one), Set.of(), Set.of(), one != SimServer.Mistake.FEED_BY_ALLOCATION);
        }

        static Mistakes of(SimLedger.Mistake one) {
            return new Mistakes(
                    Set.of(),
                    Set.of(one),
                    Set.of(),
                    one != SimLedger.Mistake.CURSOR_FIRST && one != SimLedger.Mistake.VERSION_UNCHECKED);
        }

        static Mistakes of(SimNetwork.Mistake one) {
            return new Mistakes(Set.of(), Set.of(), Set.of(one), true);
        }
    }

    private final SimServer server;
    private final SimNetwork line;
    private final List<SimLedger> pcs = new ArrayList<>();
    private final List<String> typed = new ArrayList<>();
    private final SplittableRandom idDice;
    private boolean restored;

    /// Counts down to the one crash; null while crashes come by the dice.
    private int[] crashAt;

    private ProtocolModel(Mistakes mistakes, long seed) {
        server = new SimServer(mistakes.server(), mistakes.repair());
        line = new SimNetwork(server, mistakes.line());
        idDice = new SplittableRandom(seed);
        for (var pc = 0; pc < PCS; pc++) {
            pcs.add(new SimLedger(mistakes.client(), () -> new UUID(idDice.nextLong(), idDice.nextLong())));
        }
    }

    static List<Step> steps(long seed) {
        var dice = new SplittableRandom(seed);
        var total = 0;
        for (var kind : Kind.values()) {
            total += kind.weight;
        }
        var steps = new ArrayList<Step>();
        for (var at = 0; at < STEPS; at++) {
            var ticket = dice.nextInt(total);
            for (var kind : Kind.values()) {
                ticket -= kind.weight;
                if (ticket < 0) {
                    steps.add(new Step(kind, dice.nextLong()));
                    break;
                }
            }
        }
        return steps;
    }

    /// @return what was found wrong; empty when nothing
    static Optional<String> run(List<Step> steps, Mistakes mistakes, long seed) {
        var model = new ProtocolModel(mistakes, seed);
        for (var complaint = 0; complaint < COMPLAINTS / 2; complaint++) {
            model.server.receive("c" + complaint);
        }
        steps.forEach(model::take);
        return model.settle();
    }

    /// As [#run] on a quiet line and a disk that never refuses, with one crash after the n-th transaction of all.
    ///
    /// @return whether there were that many transactions, and what was found wrong
    static Crashed crashedOnce(List<Step> steps, long seed, int afterTransaction) {
        var model = new ProtocolModel(Mistakes.NONE, seed);
        for (var complaint = 0; complaint < COMPLAINTS / 2; complaint++) {
            model.server.receive("c" + complaint);
        }
        model.crashAt = new int[] {afterTransaction};
        steps.forEach(model::take);
        var crashed = model.crashAt[0] <= 0;
        model.crashAt = null;
        return new Crashed(crashed, model.settle());
    }

    record Crashed(boolean happened, Optional<String> wrong) {}

    /// Leaves out steps as long as something is still wrong.
    static List<Step> shrunk(List<Step> steps, Mistakes mistakes, long seed) {
        var small = new ArrayList<>(steps);
        var shorter = true;
        while (shorter) {
            shorter = false;
            for (var at = small.size() - 1; at >= 0; at--) {
                var without = new ArrayList<>(small);
                without.remove(at);
                if (run(without, mistakes, seed).isPresent()) {
                    small = without;
                    shorter = true;
                }
            }
        }
        return small;
    }

    private void take(Step step) {
        var dice = new SplittableRandom(step.dice());
        var complaint = "c" + dice.nextInt(COMPLAINTS);
        var pc = pcs.get(dice.nextInt(PCS));
        switch (step.kind()) {
            case RECEIVE -> server.receive(complaint);
            case COLLEAGUE_ANSWERS -> server.colleagueAnswers(complaint);
            case LATE_CHANGE -> server.beginLateChange(complaint);
            case REASSIGN -> server.reassign(complaint);
            case BACK_UP -> server.backUp();
            case RESTORE -> {
                server.restore();
                restored = true;
            }
            case TIME_PASSES -> server.timePasses();
            case WRITE -> write(pc, complaint, "jawaban " + typed.size());
            case WRITE_REFUSED -> write(pc, complaint, "ditolak " + typed.size());
            case PRESS ->
                pc.press(
                        dice.nextInt(3) == 0
                                ? complaint
                                : pc.anyDraftsComplaint().orElse(complaint));
            case SYNC -> sync(pc, dice);
            case WITHDRAW -> withdraw(pc, dice);
            case DECIDE -> decide(pc);
            case LOOK -> look(pc, complaint, dice);
            case LATE_DELIVERY -> line.deliverLate();
        }
    }

    private void spoilDisk(SimLedger pc, SplittableRandom dice) {
        if (crashAt != null) {
            pc.crashWhen(() -> --crashAt[0] == 0);
            return;
        }
        pc.crashWhen(() -> dice.nextInt(25) == 0);
        pc.fullWhen(() -> dice.nextInt(40) == 0);
    }

    private void write(SimLedger pc, String complaint, String text) {
        typed.add(text);
        pc.write(complaint, text);
    }

    private void sync(SimLedger pc, SplittableRandom dice) {
        line.weather(dice, () -> meanwhile(dice));
        spoilDisk(pc, dice);
        try {
            new SyncEngine(line, pc, Clock.systemUTC(), Runnable::run).runOnce(SyncEngine.Progress.NONE);
        } catch (SimLedger.Crash _) {
            pc.restart();
        } catch (StoreException _) {
            // The disk had no room for a moment; the program runs on.
        } finally {
            pc.crashWhen(() -> false);
            pc.fullWhen(() -> false);
            line.weather(null, () -> {});
        }
    }

    /// The server does not stand still while a round runs.
    private void meanwhile(SplittableRandom dice) {
        switch (dice.nextInt(40)) {
            case 0 -> server.colleagueAnswers("c" + dice.nextInt(COMPLAINTS));
            case 1 -> server.beginLateChange("c" + dice.nextInt(COMPLAINTS));
            case 2 -> {
                server.restore();
                restored = true;
            }
            case 3 -> server.backUp();
            default -> {
                // Nothing happens.
            }
        }
    }

    /// The officer takes back one that waits, as [SyncService] does it.
    private void withdraw(SimLedger pc, SplittableRandom dice) {
        var waiting = pc.waiting();
        if (waiting.isEmpty()) {
            return;
        }
        var id = waiting.get(dice.nextInt(waiting.size())).action().id();
        line.weather(dice, () -> {});
        spoilDisk(pc, dice);
        try {
            switch (line.withdraw(id)) {
                case Reply.Ok<CentralServer.Withdrawal>(CentralServer.Withdrawal.Withdrawn _, var _, var _) -> {
                    pc.withdrawnToDraft(id);
                    if (dice.nextBoolean()) {
                        // Changed his mind: the same words again, under a new id.
                        pc.press(complaintOf(pc, id));
                    }
                }
                case Reply.Ok<CentralServer.Withdrawal>(
                        CentralServer.Withdrawal.AlreadyStored(var receipt),
                        var _,
                        var _) -> pc.markSent(id, receipt);
                case Reply.Failed<CentralServer.Withdrawal> _ -> {
                    // Not reached: everything stays as it is.
                }
            }
        } catch (SimLedger.Crash _) {
            pc.restart();
        } catch (StoreException _) {
            // The disk had no room for a moment; the program runs on.
        } finally {
            pc.crashWhen(() -> false);
            pc.fullWhen(() -> false);
            line.weather(null, () -> {});
        }
    }

    private static String complaintOf(SimLedger pc, UUID id) {
        return pc.items().stream()
                .filter(item -> item.action().id().equals(id))
                .map(item -> item.action().complaintId())
                .findFirst()
                .orElseThrow();
    }

    /// The check before Kirim, as [SyncService#reread] does it.
    private void look(SimLedger pc, String complaint, SplittableRandom dice) {
        line.weather(dice, () -> {});
        spoilDisk(pc, dice);
        try {
            if (line.complaint(complaint) instanceof Reply.Ok<Complaint>(var now, var epoch, var _)
                    && epoch != null
                    && epoch.equals(pc.position().epoch())) {
                pc.put(now);
            }
        } catch (SimLedger.Crash _) {
            pc.restart();
        } catch (StoreException _) {
            // The disk had no room for a moment; the program runs on.
        } finally {
            pc.crashWhen(() -> false);
            pc.fullWhen(() -> false);
            line.weather(null, () -> {});
        }
    }

    private static void decide(SimLedger pc) {
        pc.waiting().stream()
                .filter(item ->
                        item.state() instanceof State.Parked(var reason, var _) && reason == ParkReason.CONFLICT)
                .findFirst()
                .ifPresent(item -> pc.sendAnyway(item.action().id()));
    }

    private Optional<String> settle() {
        server.flushLate();
        line.deliverLate();
        for (var round = 0; round < QUIET_ROUNDS; round++) {
            for (var pc : pcs) {
                var before = line.calls();
                var engine = new SyncEngine(line, pc, Clock.systemUTC(), Runnable::run);
                engine.runOnce(SyncEngine.Progress.NONE);
                if (line.calls() - before > 200) {
                    return Optional.of("I8: " + (line.calls() - before) + " requests in one quiet round");
                }
            }
        }
        return firstViolation();
    }

    private Optional<String> firstViolation() {
        var ours = server.ours();
        var onServer = new ArrayList<FollowUp>();
        ours.values().forEach(onServer::addAll);
        for (var pc : pcs) {
            var wrong = stuck(pc)
                    .or(() -> sentButMissing(pc, onServer))
                    .or(() -> outOfOrder(pc, ours))
                    .or(() -> cursorWentBack(pc))
                    .or(() -> differs(pc))
                    .or(() -> needlessConflict(pc));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return lost(onServer).or(() -> doubled(onServer));
    }

    /// I1
    private Optional<String> lost(List<FollowUp> onServer) {
        var found = new HashSet<String>();
        onServer.forEach(followUp -> found.add(followUp.text()));
        for (var pc : pcs) {
            found.addAll(pc.draftTexts());
            pc.items().forEach(item -> found.add(item.action().body().text()));
        }
        return typed.stream()
                .filter(text -> !found.contains(text))
                .findFirst()
                .map(text -> "I1: the text \"" + text + "\" is nowhere");
    }

    /// I2
    private static Optional<String> doubled(List<FollowUp> onServer) {
        var seen = new HashSet<String>();
        return onServer.stream()
                .filter(followUp -> !seen.add(followUp.text()))
                .findFirst()
                .map(followUp -> "I2: \"" + followUp.text() + "\" stands twice on the server");
    }

    /// I3
    private static Optional<String> sentButMissing(SimLedger pc, List<FollowUp> onServer) {
        var stored = new HashSet<UUID>();
        onServer.forEach(followUp -> stored.add(followUp.actionId()));
        return pc.items().stream()
                .filter(item -> item.state() instanceof State.Sent)
                .filter(item -> !stored.contains(item.action().id()))
                .findFirst()
                .map(item -> "I3: \"" + item.action().body().text() + "\" was confirmed and is not on the server");
    }

    /// I4: among what one PC has sent of one complaint, the order is that of pressing.
    private static Optional<String> outOfOrder(SimLedger pc, Map<String, List<FollowUp>> ours) {
        var rank = new HashMap<UUID, Integer>();
        for (var item : pc.items()) {
            rank.put(item.action().id(), rank.size());
        }
        for (var followUps : ours.values()) {
            var last = -1;
            for (var followUp : followUps) {
                var present = rank.get(followUp.actionId());
                if (present != null) {
                    if (present < last) {
                        return Optional.of("I4: \"" + followUp.text() + "\" overtook an earlier one");
                    }
                    last = present;
                }
            }
        }
        return Optional.empty();
    }

    /// I6
    private static Optional<String> cursorWentBack(SimLedger pc) {
        return pc.cursorWentBack() ? Optional.of("I6: the cursor went back") : Optional.empty();
    }

    /// I5
    private Optional<String> differs(SimLedger pc) {
        var theirs = server.visibleValues();
        if (!pc.rows().equals(theirs)) {
            var ids = new TreeSet<>(theirs.keySet());
            ids.addAll(pc.rows().keySet());
            return ids.stream()
                    .filter(id ->
                            !java.util.Objects.equals(theirs.get(id), pc.rows().get(id)))
                    .findFirst()
                    .map(id -> "I5: the cache differs from the server at " + id);
        }
        return pc.counts() == null || pc.counts().complaints() == theirs.size()
                ? Optional.empty()
                : Optional.of("I5: counts differ");
    }

    /// I10: whatever is not set aside goes out, unless an earlier one of its complaint is set aside.
    private static Optional<String> stuck(SimLedger pc) {
        var held = new HashSet<String>();
        for (var item : pc.waiting()) {
            if (item.state() instanceof State.Parked) {
                held.add(item.action().complaintId());
            } else if (!held.contains(item.action().complaintId())) {
                return Optional.of("I10: \"" + item.action().body().text() + "\" does not go out");
            }
        }
        return Optional.empty();
    }

    /// One's own second action meets no conflict with the first. (After a restore the reason may be gone.)
    private Optional<String> needlessConflict(SimLedger pc) {
        if (restored) {
            return Optional.empty();
        }
        return pc.waiting().stream()
                .filter(item ->
                        item.state() instanceof State.Parked(var reason, var _) && reason == ParkReason.CONFLICT)
                .filter(item -> server.lastByOthers(item.action().complaintId())
                        <= item.action().baseVersion())
                .findFirst()
                .map(item -> "\"" + item.action().body().text() + "\" met a conflict with nobody");
    }
}
