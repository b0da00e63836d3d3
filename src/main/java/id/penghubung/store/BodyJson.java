package id.penghubung.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Intake;
import id.penghubung.store.StoreException.Trouble;
import java.io.IOException;

/// The JSON inside encrypted columns and files. Bodies of actions carry a version, so that every later program can read
/// what an earlier one kept.
final class BodyJson {

    private static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /// @param v version of this form
    /// @param kind wire word of [ActionKind]
    /// @param unitId proposed unit, or the one it is handed over to; nullable
    /// @param intake what was noted; null for every other kind
    private record Stored(int v, String kind, String text, String unitId, Intake intake) {
        Stored(int v, String kind, String text, String unitId) {
            this(v, kind, text, unitId, null);
        }
    }

    private BodyJson() {}

    static byte[] ofBody(ActionBody body) {
        var stored = switch (body) {
            case ActionBody.Answer answer -> new Stored(VERSION, answer.kind().wireWord(), answer.text(), null);
            case ActionBody.NotOurAuthority handedBack ->
                new Stored(VERSION, handedBack.kind().wireWord(), handedBack.reason(), handedBack.proposedUnitId());
            case ActionBody.InternalNote note -> new Stored(VERSION, note.kind().wireWord(), note.text(), null);
            case ActionBody.Register(var intake) -> noted(body, intake);
            case ActionBody.NoteRequest(var intake) -> noted(body, intake);
            case ActionBody.HandOverRequest handed ->
                new Stored(VERSION, handed.kind().wireWord(), handed.note(), handed.unitId());
            case ActionBody.TakeRequest _, ActionBody.AnswerRequest _, ActionBody.CloseRequest _ ->
                new Stored(VERSION, body.kind().wireWord(), body.text(), null);
        };
        return write(stored);
    }

    private static Stored noted(ActionBody body, Intake intake) {
        return new Stored(VERSION, body.kind().wireWord(), null, null, intake);
    }

    static ActionBody body(byte[] json) {
        var stored = read(json, Stored.class);
        var kind = ActionKind.ofWireWord(stored.kind()).orElseThrow(() -> unknown(stored));
        return switch (kind) {
            case INITIAL_RESPONSE -> new ActionBody.Answer(FollowUpKind.INITIAL_RESPONSE, stored.text());
            case FOLLOW_UP -> new ActionBody.Answer(FollowUpKind.FOLLOW_UP, stored.text());
            case NOT_OUR_AUTHORITY -> new ActionBody.NotOurAuthority(stored.unitId(), stored.text());
            case INTERNAL_NOTE -> new ActionBody.InternalNote(stored.text());
            case REGISTER -> new ActionBody.Register(stored.intake());
            case REQUEST_NOTE -> new ActionBody.NoteRequest(stored.intake());
            case REQUEST_TAKE -> new ActionBody.TakeRequest();
            case REQUEST_HAND_OVER -> new ActionBody.HandOverRequest(stored.unitId(), stored.text());
            case REQUEST_ANSWER -> new ActionBody.AnswerRequest(stored.text());
            case REQUEST_CLOSE -> new ActionBody.CloseRequest(stored.text());
            case ACCEPT, VERIFY, CORRECT, DISPOSE, TAKE_BACK, POSTPONE, ARCHIVE, CLOSE, REOPEN, INTERVENE ->
                throw unknown(stored);
        };
    }

    private static StoreException unknown(Stored stored) {
        return new StoreException(Trouble.TOO_NEW, "a body of kind " + stored.kind() + ", form " + stored.v(), null);
    }

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of ours has no JSON form", e);
        }
    }

    static <T> T read(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            // Without the cause: its message may quote the text, and this goes to the log.
            throw new StoreException(
                    Trouble.FAILED,
                    "stored JSON is not a %s (%s)"
                            .formatted(type.getSimpleName(), e.getClass().getSimpleName()),
                    null);
        }
    }
}
