package id.penghubung.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Correction;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Intake;
import id.penghubung.domain.Obstacle;
import id.penghubung.store.StoreException.Trouble;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

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
    /// @param unitId proposed unit, the one a disposition is taken from, or the one it is handed over to; nullable
    /// @param unitIds of a disposition; null for other kinds
    /// @param correction null when nothing is set right
    /// @param intake what was noted; null for every other kind
    /// @param dueOn of a question to another unit; null for every other kind
    /// @param check of the kinds that are about one; null for every other
    /// @param obstacle of a kendala that is noted; null for every other kind
    /// @param track of a kendala; null for every other kind
    private record Stored(
            int v,
            String kind,
            String text,
            String unitId,
            List<String> unitIds,
            Correction correction,
            Intake intake,
            Check check,
            LocalDate dueOn,
            Obstacle.Note obstacle,
            Obstacle.Track track) {

        static Stored of(ActionBody body) {
            var units = body.unitIds();
            var several = body instanceof ActionBody.Dispose;
            var intake = intakeOf(body);
            return new Stored(
                    VERSION,
                    body.kind().wireWord(),
                    // What was noted has its words in it.
                    intake == null && !(body instanceof ActionBody.ObstacleWork) ? body.text() : null,
                    several || units.isEmpty() ? null : units.getFirst(),
                    several ? units : null,
                    body.corrected().nothing() ? null : body.corrected(),
                    intake,
                    Check.of(body),
                    body instanceof ActionBody.AskMaterial(var _, var dueOn, var _) ? dueOn : null,
                    body instanceof ActionBody.NoteObstacle(var note) ? note : null,
                    body instanceof ActionBody.TrackObstacle(var track) ? track : null);
        }

        private static Intake intakeOf(ActionBody body) {
            return switch (body) {
                case ActionBody.Register(var intake) -> intake;
                case ActionBody.NoteRequest(var intake) -> intake;
                default -> null;
            };
        }

        List<String> units() {
            if (unitIds != null) {
                return unitIds;
            }
            return unitId == null ? List.of() : List.of(unitId);
        }

        Correction corrected() {
            return correction == null ? Correction.NONE : correction;
        }
    }

    /// @param id of the check; null in a request for one
    private record Check(String id, FollowUpKind answerKind, String superiorId) {

        static Check of(ActionBody body) {
            return switch (body) {
                case ActionBody.AskCheck(var answerKind, var superiorId, var _) ->
                    new Check(null, answerKind, superiorId);
                case ActionBody.Approve(var checkId, var _) -> new Check(checkId, null, null);
                case ActionBody.ReturnDraft(var checkId, var _) -> new Check(checkId, null, null);
                default -> null;
            };
        }
    }

    private BodyJson() {}

    static byte[] ofBody(ActionBody body) {
        return write(Stored.of(body));
    }

    static ActionBody body(byte[] json) {
        var stored = read(json, Stored.class);
        var kind = ActionKind.ofWireWord(stored.kind()).orElseThrow(() -> unknown(stored));
        return switch (kind) {
            case REGISTER -> new ActionBody.Register(stored.intake());
            case REQUEST_NOTE -> new ActionBody.NoteRequest(stored.intake());
            case ASK_MATERIAL -> new ActionBody.AskMaterial(stored.unitId(), stored.dueOn(), stored.text());
            case ASK_CHECK ->
                new ActionBody.AskCheck(
                        stored.check().answerKind(), stored.check().superiorId(), stored.text());
            case APPROVE -> new ActionBody.Approve(stored.check().id(), stored.text());
            case RETURN -> new ActionBody.ReturnDraft(stored.check().id(), stored.text());
            case OBSTACLE_NOTE -> new ActionBody.NoteObstacle(stored.obstacle());
            case OBSTACLE_TRACK -> new ActionBody.TrackObstacle(stored.track());
            default -> ActionBody.of(kind, stored.text(), stored.units(), stored.corrected());
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
