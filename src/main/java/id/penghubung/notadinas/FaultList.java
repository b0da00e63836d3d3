package id.penghubung.notadinas;

import id.penghubung.domain.Obstacle;
import id.penghubung.domain.ObstacleGroups;
import id.penghubung.domain.ObstacleState;
import id.penghubung.domain.ObstacleStep;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.domain.PersonalText;
import id.penghubung.notadinas.PeriodFigures.Fault;
import id.penghubung.statistics.Scope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// *Daftar kendala* of a period as a letter tells it: the same fault once, numbers of persons masked.
///
/// @param zone of the office: a period is days of that zone
record FaultList(Period period, OfficeZone zone) {

    /// @param scope a unit tells of its own faults
    List<Fault> of(List<Obstacle> obstacles, Scope scope) {
        var within = obstacles.stream()
                .filter(one -> holds(one, scope) && within(day(one)))
                .sorted(Comparator.comparing((Obstacle one) -> one.note().seenAt())
                        .thenComparing(Obstacle::id))
                .toList();
        return ObstacleGroups.of(within).stream().map(this::fault).toList();
    }

    private static boolean holds(Obstacle one, Scope scope) {
        return switch (scope) {
            case Scope.Agency() -> true;
            // Where no server is, kendala know no units.
            case Scope.Unit(var unitId) ->
                one.note().unitId() == null || one.note().unitId().equals(unitId);
        };
    }

    private boolean within(LocalDate day) {
        return (period.from() == null || !day.isBefore(period.from()))
                && (period.before() == null || day.isBefore(period.before()));
    }

    private LocalDate day(Obstacle one) {
        return zone.dateOf(one.note().seenAt());
    }

    private Fault fault(List<Obstacle> same) {
        var first = Amounts.shortDate(day(same.getFirst()));
        var last = Amounts.shortDate(day(same.getLast()));
        // As far as any of them got.
        var furthest = same.stream()
                .max(Comparator.comparingInt(
                        one -> one.state().map(ObstacleState::ordinal).orElse(0)))
                .orElseThrow();
        var text = PersonalText.masked(same.getFirst().note().text().strip());
        return new Fault(
                first.equals(last) ? first : MemoWords.of("fault.span", first, last),
                step(same.getFirst().note().step()),
                same.size() == 1 ? text : MemoWords.of("fault.same", text, Amounts.digits(same.size())),
                state(furthest));
    }

    private static String step(String word) {
        return ObstacleStep.ofWireWord(word)
                .map(step -> MemoWords.of("fault.step." + step.name()))
                .orElse(word);
    }

    private static String state(Obstacle one) {
        var word = one.state()
                .map(state -> MemoWords.of("fault.state." + state.name()))
                .orElseGet(one::stateWord);
        var answer = PersonalText.masked(one.answer().strip());
        return answer.isEmpty() ? word : MemoWords.of("fault.answered", word, answer);
    }
}
