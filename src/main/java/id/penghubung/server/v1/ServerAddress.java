package id.penghubung.server.v1;

import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/// The address of a server: https, or plain http when it is this very PC.
public record ServerAddress(HttpUrl url) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    /// Empty when the text is no such address. A missing scheme is taken as https.
    public static Optional<ServerAddress> parse(String text) {
        var trimmed = text.strip();
        var url = HttpUrl.parse(trimmed.contains("://") ? trimmed : "https://" + trimmed);
        if (url == null || url.host().isBlank()) {
            return Optional.empty();
        }
        return url.isHttps() || LOOPBACK.contains(url.host()) ? Optional.of(new ServerAddress(url)) : Optional.empty();
    }

    /// @param path segments below the address, each encoded
    HttpUrl.Builder at(String... path) {
        var builder = url.newBuilder();
        for (var segment : path) {
            builder.addPathSegment(segment);
        }
        return builder;
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
