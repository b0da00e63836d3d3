package id.penghubung.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Limits of a permohonan informasi in working days, as dated rows.
public record RequestLimits(List<Row> rows) {

    public RequestLimits {
        rows = List.copyOf(rows);
    }

    public enum Clock {
        /// From receipt to the answer that the asker gets.
        ANSWER("request-answer"),
        /// From the hand-over to the answer of the PIC.
        CONTACT("request-contact");

        private final String wireWord;

        Clock(String wireWord) {
            this.wireWord = wireWord;
        }

        public String wireWord() {
            return wireWord;
        }
    }

    /// @param validFrom first day of the clock's start the row holds for
    /// @param source regulation or agreement it comes from
    public record Row(Clock clock, int workingDays, LocalDate validFrom, String source) {}

    /// Empty when no row holds: no limit is guessed.
    public Optional<Row> rowFor(Clock clock, LocalDate startedOn) {
        return rows.stream()
                .filter(row -> row.clock() == clock)
                .filter(row -> !row.validFrom().isAfter(startedOn))
                .max(Comparator.comparing(Row::validFrom));
    }

    /// *Permintaan informasi* of PermenPANRB 62/2018. For the PIC no rule is known: only a server can tell one.
    public static RequestLimits bundled() {
        return new RequestLimits(List.of(new Row(Clock.ANSWER, 5, LocalDate.of(2018, 1, 1), "PermenPANRB 62/2018")));
    }
}
