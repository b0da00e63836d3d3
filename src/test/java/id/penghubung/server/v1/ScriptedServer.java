package id.penghubung.server.v1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;

/// Answers each request with the next step of a script, whatever was asked: everything that a network may put between
/// us and a server.
final class ScriptedServer implements AutoCloseable {

    interface Step {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer http;
    private final Deque<Step> script = new ArrayDeque<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    ScriptedServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::next);
        http.start();
    }

    private void next(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        exchange.getRequestBody().readAllBytes();
        Step step;
        synchronized (script) {
            // The last step stays: the HTTP library repeats some requests on its own.
            step = script.size() > 1 ? script.poll() : script.peek();
        }
        step.answer(exchange);
        exchange.close();
    }

    ScriptedServer then(Step step) {
        synchronized (script) {
            script.add(step);
        }
        return this;
    }

    /// A reply with our headers.
    ScriptedServer thenOurs(int status, String type, String body) {
        return then(exchange -> {
            exchange.getResponseHeaders().set("Penghubung-Api", "1");
            exchange.getResponseHeaders().set("Penghubung-Epoch", "e1");
            reply(exchange, status, type, body);
        });
    }

    ScriptedServer thenProblem(int status, String type) {
        return thenOurs(status, "application/problem+json", """
            {"type":"%s","title":"t","status":%d,"detail":"kata server"}\
            """.formatted(type, status));
    }

    ScriptedServer thenSession() {
        return thenOurs(200, "application/json", """
            {"token":"t","expiresAt":"2026-01-01T00:00:00Z","refreshToken":"r","institutionName":"K",\
            "person":{"id":"p","user":"u","name":"N"},\
            "memberships":[{"role":"PEJABAT_PENGHUBUNG","unit":{"id":"u1","name":"Unit"},"rights":[]}],\
            "serverTime":"2026-01-01T00:00:00Z"}\
            """);
    }

    static void reply(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        if (type != null) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
