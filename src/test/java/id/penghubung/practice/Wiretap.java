package id.penghubung.practice;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.contract.Messages.Problem;
import id.penghubung.contract.OpenApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.zip.GZIPInputStream;

/// Talks to a server over real HTTP and holds every exchange against the contract.
final class Wiretap implements AutoCloseable {

    static final OpenApi CONTRACT = new OpenApi();

    /// @param headers names in lower case
    record Reply(int status, Map<String, String> headers, String body) {

        String problem() {
            return Person.parse(body, Problem.class).type();
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final Set<String> operations = new ConcurrentSkipListSet<>();
    private final Set<String> problems = new ConcurrentSkipListSet<>();

    Wiretap(String url) {
        this.url = url;
    }

    /// Operations and problem types heard so far.
    Set<String> operations() {
        return operations;
    }

    Set<String> problems() {
        return problems;
    }

    Reply send(String method, String path, String token, String body) {
        return send(method, path, token, body, true, Map.of());
    }

    /// For a request that breaks the contract on purpose.
    Reply sendWrong(String method, String path, String token, String body) {
        return send(method, path, token, body, false, Map.of());
    }

    /// A part of a file, or a question about one.
    ///
    /// @param body null for none
    Reply sendBytes(String method, String path, String token, byte[] body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Penghubung-Api", "1")
                .header("Tus-Resumable", "1.0.0")
                .header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        var meant = headers.getOrDefault("X-HTTP-Method-Override", method);
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return heard(meant, path, body == null ? null : "bytes", true, response);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Reply send(String method, String path, String token, String body, boolean meantValid, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .header("Accept-Encoding", "gzip")
                .header("Penghubung-Api", headers.getOrDefault("Penghubung-Api", "1"));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach((name, value) -> {
            if (!name.equals("Penghubung-Api")) {
                request.header(name, value);
            }
        });
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return heard(method, path.replaceFirst("\\?.*", ""), body, meantValid, response);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Reply heard(
            String method, String path, String requestBody, boolean meantValid, HttpResponse<byte[]> response)
            throws IOException {
        var headers = new HashMap<String, String>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        var bytes = "gzip".equals(headers.get("content-encoding"))
                ? new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes()
                : response.body();
        var body = new String(bytes, StandardCharsets.UTF_8);
        var exchange =
                new OpenApi.Exchange(method, path, requestBody, meantValid, response.statusCode(), headers, body);
        assertThat(CONTRACT.findings(exchange))
                .as(method + " " + path + " " + response.statusCode() + " " + shortened(body))
                .isEmpty();
        CONTRACT.operationOf(method, path).ifPresent(operations::add);
        CONTRACT.problemType(exchange).ifPresent(problems::add);
        return new Reply(response.statusCode(), headers, body);
    }

    private static String shortened(String body) {
        return body.length() > 500 ? body.substring(0, 500) + "…" : body;
    }

    @Override
    public void close() {
        client.close();
    }
}
