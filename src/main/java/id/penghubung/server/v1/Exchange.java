package id.penghubung.server.v1;

import com.fasterxml.jackson.core.JacksonException;
import id.penghubung.contract.Json;
import id.penghubung.contract.Messages;
import id.penghubung.contract.Wire;
import id.penghubung.server.Failure;
import id.penghubung.server.Failure.Trouble;
import id.penghubung.server.Reply;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// Sends one request and says what the answer means: ours or not, good or which failure.
/// A reply is ours only with our header, a JSON type and a body that parses (reference: sync protocol 1.6).
final class Exchange {

    /// Ten times the longest page of long complaints.
    private static final long MOST_BYTES = 64 * 1024 * 1024;

    private static final long MOST_PROBLEM_BYTES = 1024 * 1024;

    private final Call.Factory client;

    Exchange(Call.Factory client) {
        this.client = client;
    }

    /// One client for all servers: pools and threads are shared. Redirects are off, because a redirect of this API is
    /// always a portal; the retry of a broken kept-alive connection is on, because every request may be repeated.
    static OkHttpClient newClient(HttpNetwork network) {
        return network.applyTo(new OkHttpClient.Builder())
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(Duration.ofSeconds(30))
                .writeTimeout(Duration.ofSeconds(30))
                .callTimeout(Duration.ofSeconds(90))
                .eventListener(new RequestTrace.Listener())
                .build();
    }

    /// A good reply with its body.
    /// @param offset of an upload; null when the reply has none
    record Answer<T>(int status, T body, String tag, Long offset) {}

    interface Body<T> {
        T of(Response response) throws IOException;
    }

    /// How the body of a good reply is taken.
    ///
    /// @param type that it must have; null when no body is awaited
    record Reading<T>(String type, Body<T> body) {
        static <T> Reading<T> json(Class<T> type) {
            return type == Void.class
                    ? new Reading<>(null, _ -> null)
                    : new Reading<>(
                            Wire.JSON,
                            response -> Json.MAPPER.readValue(
                                    new BoundedBody(response.body().byteStream(), MOST_BYTES), type));
        }
    }

    /// @param bodyType [Void] when no body is awaited
    <T> Reply<Answer<T>> send(Request.Builder builder, Class<T> bodyType) {
        return send(builder, Reading.json(bodyType));
    }

    <T> Reply<Answer<T>> send(Request.Builder builder, Reading<T> reading) {
        var trace = new RequestTrace();
        var request = builder.tag(RequestTrace.class, trace).build();
        try (var response = client.newCall(request).execute()) {
            return read(response, reading);
        } catch (EndedHereException e) {
            return new Reply.Failed<>(e.failure(), null);
        } catch (JacksonException e) {
            return unreachable(
                    Trouble.NOT_OUR_SERVER,
                    true,
                    "body does not parse: " + e.getClass().getSimpleName());
        } catch (IOException e) {
            return new Reply.Failed<>(
                    new Failure.Unreachable(
                            troubleOf(e), trace.begun(), e.getClass().getSimpleName(), issuerIn(e)),
                    null);
        }
    }

    /// Null when something else than the issuer was wrong.
    private static String issuerIn(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UntrustedIssuerException untrusted) {
                return untrusted.issuer();
            }
        }
        return null;
    }

    private static Trouble troubleOf(IOException e) {
        return switch (e) {
            case UnknownHostException _ -> Trouble.UNKNOWN_HOST;
            case ConnectException _, NoRouteToHostException _ -> Trouble.NO_ROUTE;
            case SSLException _ -> Trouble.TLS;
            case SocketTimeoutException _ -> Trouble.TIMEOUT;
            case InterruptedIOException _ -> Trouble.TIMEOUT;
            default -> proxyWantsLogin(e) ? Trouble.PROXY_LOGIN : Trouble.CUT;
        };
    }

    /// OkHttp tells a 407 by its sentence only, be it on the way to a tunnel or to plain HTTP.
    private static boolean proxyWantsLogin(IOException e) {
        var sentence = e.getMessage();
        return sentence != null && (sentence.contains("407") || sentence.contains("authenticate with proxy"));
    }

    private static <T> Reply<Answer<T>> unreachable(Trouble trouble, boolean maybeSent, String detail) {
        return new Reply.Failed<>(new Failure.Unreachable(trouble, maybeSent, detail), null);
    }

    private <T> Reply<Answer<T>> read(Response response, Reading<T> reading) throws IOException {
        if (response.code() == 407) {
            return unreachable(Trouble.PROXY_LOGIN, false, "407");
        }
        var epoch = response.header(Wire.EPOCH_HEADER);
        if (!Wire.API_VERSION.equals(response.header(Wire.API_HEADER)) || epoch == null) {
            return unreachable(Trouble.NOT_OUR_SERVER, true, "HTTP " + response.code() + " without our header");
        }
        var tag = response.header("ETag");
        var offset = offset(response.header(Wire.OFFSET_HEADER));
        return switch (response.code()) {
            case 204, 304 -> new Reply.Ok<>(new Answer<>(response.code(), null, tag, offset), epoch, dateOf(response));
            case 200, 201, 206 -> {
                if (reading.type() != null && !hasType(response, reading.type())) {
                    yield unreachable(Trouble.NOT_OUR_SERVER, true, "type " + response.header("Content-Type"));
                }
                var body = reading.body().of(response);
                yield new Reply.Ok<>(new Answer<>(response.code(), body, tag, offset), epoch, dateOf(response));
            }
            default -> new Reply.Failed<>(failure(response), epoch);
        };
    }

    private static Long offset(String header) {
        return header != null && header.matches("[0-9]{1,18}") ? Long.valueOf(header) : null;
    }

    private static boolean hasType(Response response, String type) {
        var found = response.header("Content-Type");
        return found != null && found.startsWith(type);
    }

    private static Instant dateOf(Response response) {
        return parseDate(response.header("Date"));
    }

    private static Instant parseDate(String header) {
        if (header == null) {
            return null;
        }
        try {
            return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException _) {
            // A clock that cannot be read is no clock; nothing hangs on it.
            return null;
        }
    }

    private static Failure failure(Response response) throws IOException {
        if (!hasType(response, Wire.PROBLEM_JSON)) {
            return new Failure.Unreachable(
                    Trouble.NOT_OUR_SERVER, true, "HTTP " + response.code() + " without problem");
        }
        // An answer to HEAD has a type and no body.
        var problem = response.request().method().equals("HEAD")
                ? new Messages.Problem(null, null, response.code(), null, null)
                : Json.MAPPER.readValue(
                        new BoundedBody(response.body().byteStream(), MOST_PROBLEM_BYTES), Messages.Problem.class);
        var words = problem.detail() == null ? problem.title() : problem.detail();
        return switch (response.code()) {
            case 401 ->
                isType(problem, id.penghubung.contract.ProblemType.WRONG_CREDENTIALS)
                        ? new Failure.WrongCredentials()
                        : new Failure.SessionEnded();
            case 403 ->
                isType(problem, id.penghubung.contract.ProblemType.ACCOUNT_INACTIVE)
                        ? new Failure.AccountInactive(words)
                        : new Failure.NotYours(words);
            case 404 -> new Failure.NotFound();
            case 409, 412 ->
                isType(problem, id.penghubung.contract.ProblemType.EPOCH_CHANGED)
                        ? new Failure.EpochChanged()
                        : new Failure.Conflict(problem.version() == null ? 0 : problem.version(), words);
            case 410 ->
                isType(problem, id.penghubung.contract.ProblemType.WITHDRAWN)
                        ? new Failure.Withdrawn()
                        : new Failure.CursorExpired();
            case 426 -> new Failure.ClientTooOld();
            case 408, 425, 429, 503 -> new Failure.Busy(retryAfter(response));
            // A gateway speaks: what it passed on before may have been stored.
            case 502, 504 -> new Failure.Unreachable(Trouble.CUT, true, "HTTP " + response.code());
            case 400, 405, 413, 415, 422 -> new Failure.Refused(problem.type(), words);
            default ->
                // An answer that nobody foresaw is shown with its code, not waited on (case Y9).
                new Failure.Fault(response.code(), words);
        };
    }

    private static boolean isType(Messages.Problem problem, id.penghubung.contract.ProblemType type) {
        return type.uri().equals(problem.type());
    }

    /// Both forms of RFC 9110: seconds, or a date.
    private static Duration retryAfter(Response response) {
        var header = response.header("Retry-After");
        if (header == null) {
            return null;
        }
        try {
            return Duration.ofSeconds(Math.max(0, Long.parseLong(header.strip())));
        } catch (NumberFormatException _) {
            var date = parseDate(header);
            var now = dateOf(response);
            return date == null || now == null || date.isBefore(now) ? null : Duration.between(now, date);
        }
    }
}
