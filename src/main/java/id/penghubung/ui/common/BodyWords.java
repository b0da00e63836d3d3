package id.penghubung.ui.common;

import id.penghubung.domain.ActionBody;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What an action says beside its text, the same in the question before sending, in the outbox and in the complaint.
public final class BodyWords {

    private static final Texts TEXTS = Texts.of(BodyWords.class);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id", "ID"));

    private BodyWords() {}

    /// @param unitName the name of a unit's id
    /// @return one sentence each; empty when the text says it all
    public static List<String> of(ActionBody body, UnaryOperator<String> unitName) {
        var lines = new ArrayList<String>();
        var units = body.unitIds().stream().map(unitName).collect(Collectors.joining(", "));
        switch (body) {
            case ActionBody.NotOurAuthority _ ->
                lines.add(units.isEmpty() ? TEXTS.text("body.proposed.none") : TEXTS.text("body.proposed", units));
            case ActionBody.Dispose _ -> lines.add(TEXTS.text("body.disposed", units));
            case ActionBody.TakeBack _ -> lines.add(TEXTS.text("body.taken_back", units));
            case ActionBody.AskMaterial(var _, var dueOn, var _) -> {
                lines.add(TEXTS.text("body.asked", units));
                if (dueOn != null) {
                    lines.add(TEXTS.text("body.due", DAY.format(dueOn)));
                }
            }
            case ActionBody.HandOverRequest _ -> lines.add(TEXTS.text("body.handed_over", units));
            case ActionBody.Answer _,
                    ActionBody.InternalNote _,
                    ActionBody.Accept _,
                    ActionBody.Verify _,
                    ActionBody.Correct _,
                    ActionBody.Turn _,
                    ActionBody.Intervene _,
                    ActionBody.Register _,
                    ActionBody.NoteRequest _,
                    ActionBody.TakeRequest _,
                    ActionBody.AnswerRequest _,
                    ActionBody.CloseRequest _,
                    ActionBody.CheckWork _,
                    ActionBody.ObstacleWork _ -> {}
        }
        var correction = body.corrected();
        add(lines, "body.title", correction.title());
        add(lines, "body.classification", correction.classification());
        add(lines, "body.category", correction.category());
        return lines;
    }

    private static void add(List<String> lines, String key, String value) {
        if (value != null) {
            lines.add(TEXTS.text(key, value));
        }
    }
}
