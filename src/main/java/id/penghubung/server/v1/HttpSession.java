package id.penghubung.server.v1;

import id.penghubung.contract.Messages;
import id.penghubung.server.CentralServer;
import id.penghubung.server.Failure;
import id.penghubung.server.Reply;
import id.penghubung.server.SignedIn;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Request;

/// The token and how it is renewed: on 401 one refresh for all waiting calls (single flight), then the credentials in
/// memory, then the failure. Nothing of it is on the disk.
final class HttpSession {

    private record Credentials(String user, String password) {}

    private record Tokens(String token, String refreshToken) {}

    private final ServerAddress address;
    private final Exchange exchange;
    private final ReentrantLock renewal = new ReentrantLock();

    private volatile Credentials credentials;
    private volatile Tokens tokens;
    /// What the server said of the present credentials when it refused them; asked again and again it would lock the
    /// account.
    private volatile Reply.Failed<Tokens> refusal;

    HttpSession(ServerAddress address, Exchange exchange) {
        this.address = address;
        this.exchange = exchange;
    }

    void useCredentials(String user, String password) {
        credentials = new Credentials(user, password);
        refusal = null;
    }

    Reply<SignedIn> signIn(String user, String password) {
        renewal.lock();
        try {
            return switch (openWith(new Credentials(user, password))) {
                case Reply.Failed<Messages.SessionReply>(var failure, var epoch) -> new Reply.Failed<>(failure, epoch);
                case Reply.Ok<Messages.SessionReply>(var body, var epoch, var time) ->
                    new Reply.Ok<>(new SignedIn(Values.person(body), body.institutionName()), epoch, time);
            };
        } finally {
            renewal.unlock();
        }
    }

    Reply<CentralServer.Done> end() {
        var request =
                new Request.Builder().url(address.at("v1", "session").build()).delete();
        var reply = send(request, Void.class);
        tokens = null;
        credentials = null;
        return switch (reply) {
            case Reply.Failed<Exchange.Answer<Void>>(var failure, var epoch) -> new Reply.Failed<>(failure, epoch);
            case Reply.Ok<Exchange.Answer<Void>>(var _, var epoch, var time) ->
                new Reply.Ok<>(CentralServer.Done.DONE, epoch, time);
        };
    }

    /// Sends with the token; when there is none or it is over, renews it once and sends again.
    <T> Reply<Exchange.Answer<T>> send(Request.Builder request, Class<T> bodyType) {
        return send(request, Exchange.Reading.json(bodyType));
    }

    <T> Reply<Exchange.Answer<T>> send(Request.Builder request, Exchange.Reading<T> reading) {
        var used = tokens;
        if (used != null) {
            var reply = exchange.send(withToken(request, used), reading);
            if (!ended(reply)) {
                return reply;
            }
        }
        var renewed = renew(used);
        return switch (renewed) {
            case Reply.Failed<Tokens>(var failure, var epoch) -> new Reply.Failed<>(failure, epoch);
            case Reply.Ok<Tokens>(var fresh, var _, var _) -> exchange.send(withToken(request, fresh), reading);
        };
    }

    private static Request.Builder withToken(Request.Builder request, Tokens tokens) {
        return request.header("Authorization", "Bearer " + tokens.token());
    }

    private static boolean ended(Reply<?> reply) {
        return reply instanceof Reply.Failed<?>(Failure.SessionEnded _, var _);
    }

    /// @param used the tokens that failed; when others are here by now, another call has renewed them already
    private Reply<Tokens> renew(Tokens used) {
        renewal.lock();
        try {
            var present = tokens;
            if (present != null && present != used) {
                return new Reply.Ok<>(present, null, null);
            }
            if (present != null) {
                var refreshed = refresh(present);
                if (!ended(refreshed)) {
                    return refreshed;
                }
                tokens = null;
            }
            var known = credentials;
            if (known == null) {
                return new Reply.Failed<>(new Failure.SessionEnded(), null);
            }
            var refused = refusal;
            if (refused != null) {
                return refused;
            }
            var reply = tokensOf(openWith(known));
            if (reply instanceof Reply.Failed<Tokens>(Failure.WrongCredentials wrong, var epoch)) {
                refusal = new Reply.Failed<>(wrong, epoch);
            }
            return reply;
        } finally {
            renewal.unlock();
        }
    }

    private Reply<Tokens> refresh(Tokens present) {
        var request = new Request.Builder()
                .url(address.at("v1", "session", "refresh").build())
                .post(HttpCentralServer.json(new Messages.Refresh(present.refreshToken())));
        return tokensOf(kept(exchange.send(request, Messages.SessionReply.class)));
    }

    private Reply<Messages.SessionReply> openWith(Credentials wanted) {
        var request = new Request.Builder()
                .url(address.at("v1", "session").build())
                .post(HttpCentralServer.json(new Messages.SignIn(wanted.user(), wanted.password())));
        var reply = kept(exchange.send(request, Messages.SessionReply.class));
        if (reply instanceof Reply.Ok<Messages.SessionReply>) {
            credentials = wanted;
            refusal = null;
        }
        return reply;
    }

    private Reply<Messages.SessionReply> kept(Reply<Exchange.Answer<Messages.SessionReply>> reply) {
        return switch (reply) {
            // There is no complaint in this question: a plain "forbidden" is about the account.
            case Reply.Failed<Exchange.Answer<Messages.SessionReply>>(Failure.NotYours(var reason), var epoch) ->
                new Reply.Failed<>(new Failure.AccountInactive(reason), epoch);
            case Reply.Failed<Exchange.Answer<Messages.SessionReply>>(var failure, var epoch) ->
                new Reply.Failed<>(failure, epoch);
            case Reply.Ok<Exchange.Answer<Messages.SessionReply>>(var answer, var epoch, var time) -> {
                var body = answer.body();
                if (body == null || body.token() == null || body.person() == null) {
                    yield new Reply.Failed<>(
                            new Failure.Unreachable(Failure.Trouble.NOT_OUR_SERVER, false, "session without token"),
                            epoch);
                }
                tokens = new Tokens(body.token(), body.refreshToken());
                yield new Reply.Ok<>(body, epoch, time);
            }
        };
    }

    private Reply<Tokens> tokensOf(Reply<Messages.SessionReply> reply) {
        return switch (reply) {
            case Reply.Failed<Messages.SessionReply>(var failure, var epoch) -> new Reply.Failed<>(failure, epoch);
            case Reply.Ok<Messages.SessionReply>(var _, var epoch, var time) -> new Reply.Ok<>(tokens, epoch, time);
        };
    }
}
