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
}
