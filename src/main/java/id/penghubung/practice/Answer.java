package id.penghubung.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.penghubung.contract.Json;
import id.penghubung.contract.Messages.Problem;
import id.penghubung.contract.Wire;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What goes out.
///
/// @param contentType null when there is no body
record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {

    static Answer json(int status, Object value) throws JsonProcessingException {
        return json(status, value, Map.of());
    }

    static Answer json(int status, Object value, Map<String, String> headers) throws JsonProcessingException {
        return new Answer(status, Wire.JSON, Json.MAPPER.writeValueAsBytes(value), headers);
    }

    static Answer empty(int status, Map<String, String> headers) {
        return new Answer(status, null, new byte[0], headers);
    }

    static Answer problem(ProblemException e, Sentences sentences) throws JsonProcessingException {
        var type = e.type();
        var word = type.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var problem = new Problem(
                type.uri(), sentences.say("problem." + word), type.status(), e.detail(sentences), e.version());
        Map<String, String> headers = e.retryAfterSeconds() == null
                ? Map.of()
                : Map.of("Retry-After", e.retryAfterSeconds().toString());
        return new Answer(type.status(), Wire.PROBLEM_JSON, Json.MAPPER.writeValueAsBytes(problem), headers);
    }

    Answer with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, body, Map.copyOf(more));
    }
}
