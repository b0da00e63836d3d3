package id.penghubung.practice;

import id.penghubung.contract.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Where a reader of the feed stands.
///
/// @param after number of the last change it has
/// @param quietUntil see [Feed#rows]
record Cursor(String epoch, String scopeKey, long after, long quietUntil) {

    String encoded() {
        var text = epoch + "|" + scopeKey + "|" + after + "|" + quietUntil;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String encoded) throws ProblemException {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length == 4) {
                return new Cursor(parts[0], parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]));
            }
        } catch (IllegalArgumentException e) {
            throw unreadable(e);
        }
        throw unreadable(null);
    }

    private static ProblemException unreadable(Throwable cause) {
        var problem = new ProblemException(ProblemType.BAD_REQUEST, "detail.bad-cursor");
        problem.initCause(cause);
        return problem;
    }
}
