package id.penghubung.practice;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.contract.Json;
import id.penghubung.contract.ProblemType;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// What came in, as far as an endpoint looks at it.
///
/// @param path values of the template's `{…}`
/// @param staff who asks; null where no session is needed
/// @param token the session's; null where none is needed
/// @param ifNoneMatch nullable
/// @param uploadOffset nullable
/// @param range nullable
/// @param ifEpoch the epoch that the client believes in; nullable
record Request(
        Map<String, String> path,
        Map<String, String> query,
        byte[] body,
        Staff staff,
        String token,
        String ifNoneMatch,
        String uploadOffset,
        String range,
        String ifEpoch) {

    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    UUID uuid(String name) throws ProblemException {
        var word = path.get(name);
        // Java reads "1-1-1-1-1" as a UUID; one id must have one spelling.
        if (!UUID_FORM.matcher(word).matches()) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "detail.bad-uuid");
        }
        return UUID.fromString(word);
    }

    /// @param members those that must be there
    <T> T body(Class<T> type, String... members) throws ProblemException {
        try {
            JsonNode json = Json.MAPPER.readTree(body);
            if (json == null || !json.isObject()) {
                throw new ProblemException(ProblemType.BAD_REQUEST, "detail.json");
            }
            for (var member : members) {
                if (!json.hasNonNull(member)) {
                    throw new ProblemException(ProblemType.BAD_REQUEST, "detail.member-missing", member);
                }
            }
            return Json.MAPPER.treeToValue(json, type);
        } catch (IOException e) {
            throw notJson(e);
        }
    }

    private static ProblemException notJson(IOException cause) {
        var problem = new ProblemException(ProblemType.BAD_REQUEST, "detail.json");
        problem.initCause(cause);
        return problem;
    }

    /// @param raw undecoded query; nullable
    static Map<String, String> query(String raw) {
        var values = new HashMap<String, String>();
        if (raw != null) {
            for (var pair : raw.split("&")) {
                var equals = pair.indexOf('=');
                if (equals > 0) {
                    values.put(
                            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
        }
        return values;
    }
}
