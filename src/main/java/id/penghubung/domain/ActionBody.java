package id.penghubung.domain;

import java.time.LocalDate;
import java.util.List;

/// What an officer wrote, by kind. This is what is frozen when Kirim is pressed.
public sealed interface ActionBody {

    ActionKind kind();

    /// The words typed by the officer, whatever the kind calls them.
    String text();

    /// From its parts, as [#kind()], [#text()], [#unitIds()] and [#corrected()] give them.
    ///
    /// @param kind none that notes something, which is made of its [Intake] or its part of an [Obstacle]; none of
    /// [CheckWork]
    static ActionBody of(ActionKind kind, String text, List<String> unitIds, Correction correction) {
        var unitId = unitIds.isEmpty() ? null : unitIds.getFirst();
        return switch (kind) {
            case INITIAL_RESPONSE -> new Answer(FollowUpKind.INITIAL_RESPONSE, text);
            case FOLLOW_UP -> new Answer(FollowUpKind.FOLLOW_UP, text);
            case NOT_OUR_AUTHORITY -> new NotOurAuthority(unitId, text);
            case INTERNAL_NOTE -> new InternalNote(text);
            case ACCEPT -> new Accept();
            case VERIFY -> new Verify(correction, text);
            case CORRECT -> new Correct(correction, text);
            case DISPOSE -> new Dispose(unitIds, text);
            case TAKE_BACK -> new TakeBack(unitId, text);
            case POSTPONE -> new Turn(Turn.Step.POSTPONE, text);
            case ARCHIVE -> new Turn(Turn.Step.ARCHIVE, text);
            case CLOSE -> new Turn(Turn.Step.CLOSE, text);
            case REOPEN -> new Turn(Turn.Step.REOPEN, text);
            case INTERVENE -> new Intervene(text);
            case REQUEST_TAKE -> new TakeRequest();
            case REQUEST_HAND_OVER -> new HandOverRequest(unitId, text);
            case REQUEST_ANSWER -> new AnswerRequest(text);
            case REQUEST_CLOSE -> new CloseRequest(text);
            case REGISTER, REQUEST_NOTE, OBSTACLE_NOTE, OBSTACLE_TRACK ->
                throw new IllegalArgumentException(kind + " is made of what was noted");
            case ASK_MATERIAL -> new AskMaterial(unitId, null, text);
            case ASK_CHECK, APPROVE, RETURN -> throw new IllegalArgumentException(kind + " is made of a check");
        };
    }

    /// Ids of the units that it names: proposed, given the report or losing it.
    default List<String> unitIds() {
        return switch (this) {
            case NotOurAuthority(var unitId, var _) -> unitId == null ? List.of() : List.of(unitId);
            case TakeBack(var unitId, var _) -> unitId == null ? List.of() : List.of(unitId);
            case Dispose dispose -> dispose.units();
            case HandOverRequest(var unitId, var _) -> unitId == null ? List.of() : List.of(unitId);
            case AskMaterial(var unitId, var _, var _) -> unitId == null ? List.of() : List.of(unitId);
            case Answer _,
                    InternalNote _,
                    Accept _,
                    Verify _,
                    Correct _,
                    Turn _,
                    Intervene _,
                    Register _,
                    NoteRequest _,
                    TakeRequest _,
                    AnswerRequest _,
                    CloseRequest _,
                    CheckWork _,
                    ObstacleWork _ -> List.of();
        };
    }

    /// What it sets right in the report.
    default Correction corrected() {
        return switch (this) {
            case Verify verify -> verify.correction();
            case Correct correct -> correct.correction();
            case NotOurAuthority _,
                    TakeBack _,
                    Dispose _,
                    Answer _,
                    InternalNote _,
                    Accept _,
                    Turn _,
                    Intervene _,
                    Register _,
                    RequestWork _,
                    CheckWork _,
                    AskMaterial _,
                    ObstacleWork _ -> Correction.NONE;
        };
    }

    /// The same kind without the words: what stays of it when texts are erased.
    default ActionBody withoutText() {
        return switch (this) {
            case Answer answer -> new Answer(answer.answerKind(), "");
            case NotOurAuthority handedBack -> new NotOurAuthority(handedBack.proposedUnitId(), "");
            case InternalNote _ -> new InternalNote("");
            case Accept accept -> accept;
            case Verify _ -> new Verify(Correction.NONE, "");
            case Correct _ -> new Correct(Correction.NONE, "");
            case Dispose(var units, var _) -> new Dispose(units, "");
            case TakeBack(var unitId, var _) -> new TakeBack(unitId, "");
            case Turn(var step, var _) -> new Turn(step, "");
            case Intervene _ -> new Intervene("");
            case Register register -> new Register(register.intake().withoutText());
            case NoteRequest noted -> new NoteRequest(noted.intake().withoutText());
            case TakeRequest taken -> taken;
            case HandOverRequest handed -> new HandOverRequest(handed.unitId(), "");
            case AnswerRequest _ -> new AnswerRequest("");
            case CloseRequest _ -> new CloseRequest("");
            case AskMaterial(var unitId, var dueOn, var _) -> new AskMaterial(unitId, dueOn, "");
            case AskCheck(var answerKind, var superiorId, var _) -> new AskCheck(answerKind, superiorId, "");
            case Approve(var checkId, var _) -> new Approve(checkId, "");
            case ReturnDraft(var checkId, var _) -> new ReturnDraft(checkId, "");
            case NoteObstacle(var note) -> new NoteObstacle(note.withText(""));
            case TrackObstacle(var track) ->
                new TrackObstacle(new Obstacle.Track(track.state(), track.on(), "", track.group()));
        };
    }

    /// *Respon awal* or *tindak lanjut*: a public answer.
    record Answer(FollowUpKind answerKind, String text) implements ActionBody {
        @Override
        public ActionKind kind() {
            return switch (answerKind) {
                case INITIAL_RESPONSE -> ActionKind.INITIAL_RESPONSE;
                case FOLLOW_UP -> ActionKind.FOLLOW_UP;
            };
        }
    }

    /// *Catatan internal*: for colleagues and the *admin instansi*, never shown to the reporter, raises no conflict.
    record InternalNote(String text) implements ActionBody {
        @Override
        public ActionKind kind() {
            return ActionKind.INTERNAL_NOTE;
        }
    }

    /// *Bukan wewenang*: handed back with the unit it belongs to, when the officer knows one, and the reason.
    ///
    /// @param proposedUnitId nullable
    record NotOurAuthority(String proposedUnitId, String reason) implements ActionBody {
        @Override
        public ActionKind kind() {
            return ActionKind.NOT_OUR_AUTHORITY;
        }

        @Override
        public String text() {
            return reason;
        }
    }

    /// *Diterima*: the unit says that the report is its duty.
    record Accept() implements ActionBody {
        @Override
        public ActionKind kind() {
            return ActionKind.ACCEPT;
        }

        @Override
        public String text() {
            return "";
        }
    }

    /// *Verifikasi*: clear, complete and relevant, with what the *admin instansi* set right.
    record Verify(Correction correction, String text) implements ActionBody {
        @Override
        public ActionKind kind() {
            return ActionKind.VERIFY;
        }
    }

    /// *Perbaikan data* of a report that was verified before.
    record Correct(Correction correction, String text) implements ActionBody {
        @Override
        public ActionKind kind() {
            return ActionKind.CORRECT;
        }
    }

    /// *Disposisi* to one unit or to several at once, each with clocks of its own.
    ///
    /// @param units ids in the order in which they were chosen, each once; empty only in a draft
    record Dispose(List<String> units, String text) implements ActionBody {
        public Dispose {
            units = List.copyOf(units);
        }

        @Override
        public ActionKind kind() {
            return ActionKind.DISPOSE;
        }
    }

    /// *Tarik disposisi* from one unit; the others keep theirs.
    ///
    /// @param unitId null only in a draft
    record TakeBack(String unitId, String text) implements ActionBody {
        @Override
        public ActionKind kind() {
            return ActionKind.TAKE_BACK;
        }
    }

    /// Another status for the report, with its reason.
    record Turn(Step step, String text) implements ActionBody {

        public enum Step {
            POSTPONE(ActionKind.POSTPONE),
            ARCHIVE(ActionKind.ARCHIVE),
            CLOSE(ActionKind.CLOSE),
            REOPEN(ActionKind.REOPEN);

            private final ActionKind kind;

            Step(ActionKind kind) {
                this.kind = kind;
            }
        }

        @Override
        public ActionKind kind() {
            return step.kind;
        }
    }

    /// *Intervensi*: the *admin instansi* presses a unit that is late.
    record Intervene(String text) implements ActionBody {
        @Override
        public ActionKind kind() {
            return ActionKind.INTERVENE;
        }
    }

    /// *Catat laporan*: what came through another channel becomes a report of the central server.
    record Register(Intake intake) implements ActionBody {
        @Override
        public ActionKind kind() {
            return ActionKind.REGISTER;
        }

        @Override
        public String text() {
            return intake.text();
        }
    }

    /// What is done with a permohonan informasi; the action's target is the request.
    sealed interface RequestWork extends ActionBody {}

    /// *Catat permohonan*: what came through another channel is a question, answered and closed here.
    record NoteRequest(Intake intake) implements RequestWork {
        @Override
        public ActionKind kind() {
            return ActionKind.REQUEST_NOTE;
        }

        @Override
        public String text() {
            return intake.text();
        }
    }

    record TakeRequest() implements RequestWork {
        @Override
        public ActionKind kind() {
            return ActionKind.REQUEST_TAKE;
        }

        @Override
        public String text() {
            return "";
        }
    }

    /// *Teruskan ke PIC*.
    ///
    /// @param unitId whose PIC; null while none was chosen
    /// @param note for the PIC, may be empty
    record HandOverRequest(String unitId, String note) implements RequestWork {
        @Override
        public ActionKind kind() {
            return ActionKind.REQUEST_HAND_OVER;
        }

        @Override
        public String text() {
            return note;
        }
    }

    /// The answer, for whoever took the request.
    record AnswerRequest(String text) implements RequestWork {
        @Override
        public ActionKind kind() {
            return ActionKind.REQUEST_ANSWER;
        }
    }

    /// @param text what the asker was told, and how
    record CloseRequest(String text) implements RequestWork {
        @Override
        public ActionKind kind() {
            return ActionKind.REQUEST_CLOSE;
        }
    }

    /// *Minta bahan*: another unit is asked for what an answer needs. The question becomes an information request with
    /// that unit's PIC; neither the report's words nor its reporter go along.
    ///
    /// @param unitId whose PIC; null while none was chosen
    /// @param dueOn last day on which the answer helps; null while none was chosen
    /// @param text the question
    record AskMaterial(String unitId, LocalDate dueOn, String text) implements ActionBody {
        @Override
        public ActionKind kind() {
            return ActionKind.ASK_MATERIAL;
        }
    }

    /// *Periksa*: a draft goes to a superior and comes back, before it is an answer.
    sealed interface CheckWork extends ActionBody {}

    /// *Minta diperiksa*. The files that would go with the answer are those of the action.
    ///
    /// @param superiorId person who is asked
    /// @param text of the answer, as it stands now
    record AskCheck(FollowUpKind answerKind, String superiorId, String text) implements CheckWork {
        @Override
        public ActionKind kind() {
            return ActionKind.ASK_CHECK;
        }
    }

    /// *Setujui*.
    ///
    /// @param checkId see [DraftCheck#id]
    /// @param text the words as they may be sent: those of the officer, or as the superior set them right
    record Approve(String checkId, String text) implements CheckWork {
        @Override
        public ActionKind kind() {
            return ActionKind.APPROVE;
        }
    }

    /// *Kembalikan dengan catatan*.
    ///
    /// @param checkId see [DraftCheck#id]
    record ReturnDraft(String checkId, String note) implements CheckWork {
        @Override
        public ActionKind kind() {
            return ActionKind.RETURN;
        }

        @Override
        public String text() {
            return note;
        }
    }

    /// What is done with a *kendala*; the action's target is the kendala.
    sealed interface ObstacleWork extends ActionBody {}

    /// *Catat kendala*, and its correction.
    record NoteObstacle(Obstacle.Note note) implements ObstacleWork {
        @Override
        public ActionKind kind() {
            return ActionKind.OBSTACLE_NOTE;
        }

        @Override
        public String text() {
            return note.text();
        }
    }

    /// What the *admin instansi* tells of it.
    record TrackObstacle(Obstacle.Track track) implements ObstacleWork {
        @Override
        public ActionKind kind() {
            return ActionKind.OBSTACLE_TRACK;
        }

        @Override
        public String text() {
            return track.answer();
        }
    }
}
