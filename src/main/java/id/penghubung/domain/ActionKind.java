package id.penghubung.domain;

import java.util.Optional;

/// What an officer can ask of the server; the wire word is part of the contract and never changes.
public enum ActionKind {
    INITIAL_RESPONSE("initial-response"),
    FOLLOW_UP("follow-up"),
    NOT_OUR_AUTHORITY("not-our-authority"),
    ACCEPT("accept"),
    VERIFY("verify"),
    CORRECT("correct"),
    DISPOSE("dispose"),
    TAKE_BACK("take-back"),
    POSTPONE("postpone"),
    ARCHIVE("archive"),
    CLOSE("close"),
    REOPEN("reopen"),
    INTERVENE("intervene"),
    INTERNAL_NOTE("internal-note"),
    REGISTER("register"),
    REQUEST_NOTE("request-note"),
    REQUEST_TAKE("request-take"),
    REQUEST_HAND_OVER("request-hand-over"),
    REQUEST_ANSWER("request-answer"),
    REQUEST_CLOSE("request-close"),
    ASK_CHECK("ask-check"),
    APPROVE("approve"),
    RETURN("return"),
    ASK_MATERIAL("ask-material"),
    OBSTACLE_NOTE("obstacle-note"),
    OBSTACLE_TRACK("obstacle-track");

    /// What an action is done to.
    public enum Target {
        COMPLAINT,
        INFORMATION_REQUEST,
        /// A *kendala*.
        OBSTACLE
    }

    private final String wireWord;

    ActionKind(String wireWord) {
        this.wireWord = wireWord;
    }

    public String wireWord() {
        return wireWord;
    }

    /// Answers, reasons and notes say something; the rest may. Closing says what was done (case R1).
    public boolean needsText() {
        return switch (this) {
            case INITIAL_RESPONSE,
                    FOLLOW_UP,
                    NOT_OUR_AUTHORITY,
                    TAKE_BACK,
                    POSTPONE,
                    ARCHIVE,
                    CLOSE,
                    REOPEN,
                    INTERVENE,
                    INTERNAL_NOTE,
                    REGISTER,
                    REQUEST_NOTE,
                    REQUEST_ANSWER,
                    REQUEST_CLOSE,
                    ASK_CHECK,
                    APPROVE,
                    RETURN,
                    ASK_MATERIAL,
                    OBSTACLE_NOTE -> true;
            case ACCEPT, VERIFY, CORRECT, DISPOSE, REQUEST_TAKE, REQUEST_HAND_OVER, OBSTACLE_TRACK -> false;
        };
    }

    public Target target() {
        return switch (this) {
            case REQUEST_NOTE, REQUEST_TAKE, REQUEST_HAND_OVER, REQUEST_ANSWER, REQUEST_CLOSE ->
                Target.INFORMATION_REQUEST;
            case OBSTACLE_NOTE, OBSTACLE_TRACK -> Target.OBSTACLE;
            case INITIAL_RESPONSE,
                    FOLLOW_UP,
                    NOT_OUR_AUTHORITY,
                    ACCEPT,
                    VERIFY,
                    CORRECT,
                    DISPOSE,
                    TAKE_BACK,
                    POSTPONE,
                    ARCHIVE,
                    CLOSE,
                    REOPEN,
                    INTERVENE,
                    INTERNAL_NOTE,
                    REGISTER,
                    ASK_CHECK,
                    APPROVE,
                    RETURN,
                    ASK_MATERIAL -> Target.COMPLAINT;
        };
    }

    /// Said among colleagues and true whatever happened meanwhile: it meets no conflict and makes none.
    public boolean amongColleagues() {
        return switch (this) {
            case INTERNAL_NOTE, ASK_CHECK, APPROVE, RETURN, ASK_MATERIAL -> true;
            case INITIAL_RESPONSE,
                    FOLLOW_UP,
                    NOT_OUR_AUTHORITY,
                    ACCEPT,
                    VERIFY,
                    CORRECT,
                    DISPOSE,
                    TAKE_BACK,
                    POSTPONE,
                    ARCHIVE,
                    CLOSE,
                    REOPEN,
                    INTERVENE,
                    REGISTER,
                    REQUEST_NOTE,
                    REQUEST_TAKE,
                    REQUEST_HAND_OVER,
                    REQUEST_ANSWER,
                    REQUEST_CLOSE,
                    OBSTACLE_NOTE,
                    OBSTACLE_TRACK -> false;
        };
    }

    /// Empty for a word of a newer server: the caller keeps and shows it raw.
    public static Optional<ActionKind> ofWireWord(String word) {
        for (var kind : values()) {
            if (kind.wireWord.equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
