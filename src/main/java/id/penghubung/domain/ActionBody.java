package id.penghubung.domain;

/// What an officer wrote, by kind. This is what is frozen when Kirim is pressed.
public sealed interface ActionBody {

    ActionKind kind();

    /// The words typed by the officer, whatever the kind calls them.
    String text();

    /// The same kind without the words: what stays of it when texts are erased.
    default ActionBody withoutText() {
        return switch (this) {
            case Answer answer -> new Answer(answer.answerKind(), "");
            case NotOurAuthority handedBack -> new NotOurAuthority(handedBack.proposedUnitId(), "");
            case InternalNote _ -> new InternalNote("");
            case Register register -> new Register(register.intake().withoutText());
            case NoteRequest noted -> new NoteRequest(noted.intake().withoutText());
            case TakeRequest taken -> taken;
            case HandOverRequest handed -> new HandOverRequest(handed.unitId(), "");
            case AnswerRequest _ -> new AnswerRequest("");
            case CloseRequest _ -> new CloseRequest("");
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
}
