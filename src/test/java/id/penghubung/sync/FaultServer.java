package id.penghubung.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// Stands before a real server and spoils single requests, as lines and gateways do. Requests that no fault waits for
/// pass through.
final class FaultServer implements AutoCloseable {

    /// What happens to one request.
    sealed interface Fault {
        /// The request never reaches the server; the client's connection is cut.
        record CutBefore() implements Fault {}

        /// The server has stored it, the reply is lost.
        record CutAfter() implements Fault {}

        /// Answered here with our headers and this problem; the server sees nothing.
        record Problem(int status, String type) implements Fault {}

        /// As [Problem], but the server has stored it before.
        record ProblemAfter(int status, String type) implements Fault {}

        /// A page of somebody else.
        record Html(int status) implements Fault {}

        /// Any other answer, made here; our headers are put on when `ours`.
        record Raw(int status, boolean ours, Map<String, String> headers, byte[] body) implements Fault {}

        /// The line delivers the request twice; the client gets the second reply.
        record Twice() implements Fault {}

        /// The reply comes in small pieces with a pause after each.
        record Trickle(int bytes, Duration pause) implements Fault {}

        /// Something happens on the server just before the request reaches it.
        record Meanwhile(Deed deed) implements Fault {}

        /// The reply's body ends after so many bytes.
        record CutBody(int bytes) implements Fault {}
    }

    interface Deed {
        void happen() throws IOException;
    }

    private record Waiting(Predicate<String> request, Fault fault, boolean once) {}

    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "content-length", "host", "upgrade", "transfer-encoding", "date", "http2-settings");

    private final HttpServer http;
    private final HttpClient onward =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI target;

    /// Of the last reply that passed: an answer made here must not look like a restored server.
    private volatile String epoch = "none";

    private final Deque<Waiting> faults = new ArrayDeque<>();
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger parts = new AtomicInteger();
    private final AtomicLong bytesUp = new AtomicLong();
    private volatile int cutFrom = Integer.MAX_VALUE;
    private volatile int cutUntil = Integer.MAX_VALUE;

    FaultServer(String target) throws IOException {
        this.target = URI.create(target);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::handle);
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /// Every request whose `METHOD path` begins so meets the fault, until [#mend]: the HTTP library repeats some
    /// requests on its own, and a line that is down stays down.
    FaultServer spoil(String requestPrefix, Fault fault) {
        synchronized (faults) {
            faults.add(new Waiting(request -> request.startsWith(requestPrefix), fault, false));
        }
        return this;
    }

    /// The next such request meets the fault, and no other.
    FaultServer spoilOnce(String requestPrefix, Fault fault) {
        synchronized (faults) {
            faults.add(new Waiting(request -> request.startsWith(requestPrefix), fault, true));
        }
        return this;
    }

    /// The line breaks at the n-th part of a file (from 1) and stays down for parts, until [#mend].
    void cutFromPartOn(int number) {
        cutUntil = Integer.MAX_VALUE;
        cutFrom = number;
    }

    /// The line breaks once, at the n-th part of a file.
    void cutAtPart(int number) {
        cutUntil = number + 1;
        cutFrom = number;
    }

    /// Bytes of files that came this far, those of cut parts too.
    long bytesUp() {
        return bytesUp.get();
    }

    void mend() {
        cutFrom = Integer.MAX_VALUE;
        synchronized (faults) {
            faults.clear();
        }
    }

    /// `METHOD path` of everything that arrived.
    List<String> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        seen.add(request);
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            carryOut(exchange, request);
        } finally {
            atOnce.decrementAndGet();
        }
    }

    /// How many requests were here at the same time at most.
    int mostAtOnce() {
        return mostAtOnce.get();
    }

    private void carryOut(HttpExchange exchange, String request) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        try (exchange) {
            if (exchange.getRequestMethod().equals("PATCH")) {
                bytesUp.addAndGet(body.length);
                var number = parts.incrementAndGet();
                if (number >= cutFrom && number < cutUntil) {
                    throw new IOException("cut at a part");
                }
            }
            switch (take(request)) {
                case null -> answer(exchange, forward(exchange, body), Integer.MAX_VALUE);
                case Fault.CutBefore _ -> throw new IOException("cut before");
                case Fault.CutAfter _ -> {
                    forward(exchange, body);
                    throw new IOException("cut after");
                }
                case Fault.Problem(var status, var type) -> problem(exchange, status, type);
                case Fault.ProblemAfter(var status, var type) -> {
                    forward(exchange, body);
                    problem(exchange, status, type);
                }
                case Fault.Html(var status) -> {
                    var page = "<html>Silakan masuk ke jaringan tamu</html>".getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    exchange.sendResponseHeaders(status, page.length);
                    exchange.getResponseBody().write(page);
                }
                case Fault.Raw(var status, var ours, var headers, var bytes) -> {
                    if (ours) {
                        exchange.getResponseHeaders().set("Penghubung-Api", "1");
                        exchange.getResponseHeaders().set("Penghubung-Epoch", epoch);
                    }
                    headers.forEach(exchange.getResponseHeaders()::set);
                    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                }
                case Fault.Twice _ -> {
                    forward(exchange, body);
                    answer(exchange, forward(exchange, body), Integer.MAX_VALUE);
                }
                case Fault.Trickle(var bytes, var pause) -> trickle(exchange, forward(exchange, body), bytes, pause);
                case Fault.Meanwhile(var deed) -> {
                    mend();
                    deed.happen();
                    answer(exchange, forward(exchange, body), Integer.MAX_VALUE);
                }
                case Fault.CutBody(var bytes) -> answer(exchange, forward(exchange, body), bytes);
            }
        }
    }

    private Fault take(String request) {
        synchronized (faults) {
            for (var waiting : faults) {
                if (waiting.request().test(request)) {
                    if (waiting.once()) {
                        faults.remove(waiting);
                    }
                    return waiting.fault();
                }
            }
            return null;
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        var request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return onward.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void trickle(HttpExchange exchange, HttpResponse<byte[]> reply, int bytes, Duration pause)
            throws IOException {
        copyHeaders(exchange, reply);
        var body = reply.body();
        exchange.sendResponseHeaders(reply.statusCode(), body.length);
        for (var from = 0; from < body.length; from += bytes) {
            exchange.getResponseBody().write(body, from, Math.min(bytes, body.length - from));
            exchange.getResponseBody().flush();
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private void copyHeaders(HttpExchange exchange, HttpResponse<byte[]> reply) {
        reply.headers().map().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(java.util.Locale.ROOT)) && !name.startsWith(":")) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        epoch = reply.headers().firstValue("Penghubung-Epoch").orElse(epoch);
    }

    private void answer(HttpExchange exchange, HttpResponse<byte[]> reply, int bytes) throws IOException {
        copyHeaders(exchange, reply);
        var body = reply.body();
        exchange.sendResponseHeaders(reply.statusCode(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body, 0, Math.min(bytes, body.length));
            if (bytes < body.length) {
                throw new IOException("cut in the body");
            }
        }
    }

    private void problem(HttpExchange exchange, int status, String type) throws IOException {
        exchange.getResponseHeaders().set("Penghubung-Api", "1");
        exchange.getResponseHeaders().set("Penghubung-Epoch", epoch);
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        var body = "{\"type\":\"%s\",\"title\":\"t\",\"status\":%d,\"detail\":\"kata server\"}"
                .formatted(type, status)
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(0);
        onward.close();
    }
}
