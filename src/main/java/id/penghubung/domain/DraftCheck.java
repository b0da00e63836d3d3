package id.penghubung.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A draft that an officer asked a superior to check before it becomes an answer. It travels inside the unit only.
///
/// @param id UUID of the action that asked for it
/// @param unitId in whose name it would be answered
/// @param kind of the answer it is going to be; null when the server's word is not known to us
/// @param text as the officer asked for it
/// @param files that would go with it
/// @param stateWord the server's own word
/// @param decidedBy name of the person who approved or returned it; null while it waits
/// @param decidedAt null while it waits
/// @param note why it was returned; nullable
/// @param approvedText the words as they may be sent; null unless approved
public record DraftCheck(
        String id,
        String unitId,
        FollowUpKind kind,
        String text,
        List<Attachment> files,
        String askedById,
        String askedBy,
        Instant askedAt,
        String superiorId,
        String superior,
        String stateWord,
        String decidedBy,
        Instant decidedAt,
        String note,
        String approvedText) {

    public enum State {
        /// Waits for the superior.
        ASKED("asked"),
        APPROVED("approved"),
        /// Handed back with a note.
        RETURNED("returned"),
        /// The officer asked anew, or answered without it.
        REPLACED("replaced"),
        /// It became the answer.
        SENT("sent"),
        UNKNOWN("");

        private final String wireWord;

        State(String wireWord) {
            this.wireWord = wireWord;
        }

        public String wireWord() {
            return wireWord;
        }

        static State ofWireWord(String word) {
            for (var state : values()) {
                if (state != UNKNOWN && state.wireWord.equals(word)) {
                    return state;
                }
            }
            return UNKNOWN;
        }
    }

    public DraftCheck {
        files = files == null ? List.of() : List.copyOf(files);
    }

    public State state() {
        return State.ofWireWord(stateWord);
    }

    /// Exactly this may be sent: the kind, the words and the files of the approval.
    public boolean approves(FollowUpKind otherKind, String otherText, List<String> otherFiles) {
        return state() == State.APPROVED
                && kind == otherKind
                && otherText.equals(approvedText)
                && otherFiles.equals(
                        files.stream().map(Attachment::sha256).distinct().toList());
    }

    /// The newest one that still means something: neither replaced nor sent.
    public static Optional<DraftCheck> standing(List<DraftCheck> checks) {
        return checks.stream()
                .filter(check -> switch (check.state()) {
                    case ASKED, APPROVED, RETURNED -> true;
                    case REPLACED, SENT, UNKNOWN -> false;
                })
                .reduce((_, later) -> later);
    }
}
