package id.penghubung.sync;

import id.penghubung.domain.Action;
import id.penghubung.domain.Attachment;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Receipt;
import id.penghubung.server.CentralServer;
import id.penghubung.server.ChangePage;
import id.penghubung.server.Failure;
import id.penghubung.server.Failure.Trouble;
import id.penghubung.server.Reply;
import id.penghubung.server.SignedIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// The line between client and server in the model test: loses requests and replies, delivers twice or late, and lets
/// things happen on the server between two calls.
final class SimNetwork implements CentralServer {

    /// Mistakes of a client that stand between it and the server's words.
    enum Mistake {
        EPOCH_IGNORED,
        EPOCH_HEARD_ON_PULLS_ONLY,
        /// An action does not say which epoch it is meant for.
        EPOCH_NOT_SENT
    }

    private static final int PAGE = 3;

    private final SimServer server;
    private final Set<Mistake> mistakes;
    private final List<Letter> underWay = new ArrayList<>();
    private final Map<String, Reply<Complaint>> formerPictures = new HashMap<>();
    private RandomGenerator dice;
    private Runnable between = () -> {};
    private int calls;

    private record Letter(Action action, String ifEpoch) {}

    SimNetwork(SimServer server, Set<Mistake> mistakes) {
        this.server = server;
        this.mistakes = mistakes;
    }

    /// @param random decides the faults of the next calls; null for a quiet line
    /// @param meanwhile may change the server before each call
    void weather(RandomGenerator random, Runnable meanwhile) {
        dice = random;
        between = meanwhile;
    }

    /// Requests that were on their way all the time arrive now.
    void deliverLate() {
        var late = List.copyOf(underWay);
        underWay.clear();
        late.forEach(letter -> server.submit(letter.action(), letter.ifEpoch()));
    }

    int calls() {
        return calls;
    }

    private <T> Reply<T> call(Supplier<Reply<T>> request, Runnable whenLost) {
        calls++;
        if (dice == null) {
            return request.get();
        }
        between.run();
        return switch (dice.nextInt(14)) {
            case 0, 5 -> {
                whenLost.run();
                yield lost();
            }
            case 1 -> {
                request.get();
                yield lost();
            }
            case 2 -> {
                request.get();
                yield request.get();
            }
            case 3 -> new Reply.Failed<>(new Failure.Busy(null), server.epochWord());
            case 4 -> new Reply.Failed<>(new Failure.Unreachable(Trouble.NO_ROUTE, false, "down"), null);
            default -> request.get();
        };
    }

    private static <T> Reply<T> lost() {
        return new Reply.Failed<>(new Failure.Unreachable(Trouble.CUT, true, "cut"), null);
    }

    private <T> Reply<T> deaf(Reply<T> reply) {
        return switch (reply) {
            case Reply.Ok<T>(var value, var _, var time) -> new Reply.Ok<>(value, null, time);
            case Reply.Failed<T>(var failure, var _) -> new Reply.Failed<>(failure, null);
        };
    }

    private <T> Reply<T> onPush(Reply<T> reply) {
        return mistakes.contains(Mistake.EPOCH_IGNORED) || mistakes.contains(Mistake.EPOCH_HEARD_ON_PULLS_ONLY)
                ? deaf(reply)
                : reply;
    }

    private <T> Reply<T> onPull(Reply<T> reply) {
        return mistakes.contains(Mistake.EPOCH_IGNORED) ? deaf(reply) : reply;
    }

    @Override
    public Reply<Receipt> submit(Action action, String epoch) {
        var ifEpoch = mistakes.isEmpty() ? epoch : null;
        return onPush(call(() -> server.submit(action, ifEpoch), () -> {
            // Not lost for good: it may arrive much later.
            underWay.add(new Letter(action, ifEpoch));
        }));
    }

    @Override
    public Reply<Receipt> lookUp(UUID actionId) {
        return onPush(call(() -> server.lookUp(actionId), () -> {}));
    }

    @Override
    public Reply<Withdrawal> withdraw(UUID actionId) {
        return switch (call(() -> server.withdraw(actionId), () -> {})) {
            case Reply.Ok<Receipt>(var receipt, var epoch, var time) ->
                new Reply.Ok<>(
                        receipt == null ? new Withdrawal.Withdrawn() : new Withdrawal.AlreadyStored(receipt),
                        epoch,
                        time);
            case Reply.Failed<Receipt>(var failure, var epoch) -> new Reply.Failed<>(failure, epoch);
        };
    }

    @Override
    public Reply<ChangePage> changes(String cursor, int limit) {
        return onPull(call(() -> server.changes(cursor, PAGE), () -> {}));
    }

    @Override
    public Reply<InformationRequest> informationRequest(String id) {
        throw new AssertionError("the model knows no information requests");
    }

    @Override
    public Reply<Complaint> complaint(String id) {
        var former = formerPictures.get(id);
        if (dice != null
                && former != null
                && dice.nextInt(4) == 0
                && server.visibleValues().containsKey(id)) {
            // Of some store on the way, which was told not to keep it.
            return onPush(former);
        }
        var reply = call(() -> server.complaint(id), () -> {});
        if (reply instanceof Reply.Ok<Complaint>) {
            formerPictures.put(id, reply);
        }
        return onPush(reply);
    }

    @Override
    public Reply<Done> upload(Attachment file, Content content, LongConsumer progress) {
        throw new AssertionError("the model's items have no files");
    }

    @Override
    public Reply<Presence> presence(String complaintId, boolean drafting) {
        throw new UnsupportedOperationException("a round never tells who is drafting");
    }

    @Override
    public Reply<List<IdVersion>> ids() {
        return onPull(call(server::ids, () -> {}));
    }

    @Override
    public Reply<ReferencePage> reference(String knownTag) {
        return onPush(
                call(() -> new Reply.Ok<>(new ReferencePage(null, knownTag), server.epochWord(), null), () -> {}));
    }

    @Override
    public Reply<SignedIn> signIn(String user, String password) {
        throw new AssertionError("the engine never signs in by itself");
    }

    @Override
    public void useCredentials(String user, String password) {
        throw new AssertionError("the engine never signs in by itself");
    }

    @Override
    public Reply<Done> signOut() {
        throw new AssertionError("the engine never signs out");
    }

    @Override
    public void close() {}
}
