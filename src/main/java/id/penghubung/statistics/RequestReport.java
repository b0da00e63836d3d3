package id.penghubung.statistics;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Period;
import id.penghubung.domain.RequestState;
import id.penghubung.store.RequestFacts;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Information requests that came in during a period, by the office's days and hours.
public final class RequestReport {

    /// By what a table divides them. The empty word stands for "not known", as a row of its own: nothing drops out.
    public enum By {
        CHANNEL((request, _) -> request.channel() == null ? "" : request.channel()),
        TOPIC((request, _) -> request.topic() == null ? "" : request.topic().strip()),
        /// Who has to answer: the unit it was handed over to, else that of whoever took it.
        UNIT((request, _) -> request.contactUnitId() != null
                ? request.contactUnitId()
                : request.unitId() == null ? "" : request.unitId()),
        /// Its number, 1 for Monday.
        WEEKDAY((request, _) -> Integer.toString(request.weekday().getValue())),
        /// Of the office's clock, two digits.
        HOUR((request, zone) -> "%02d".formatted(hour(request, zone)));

        private final BiFunction<RequestFacts, OfficeZone, String> word;

        By(BiFunction<RequestFacts, OfficeZone, String> word) {
            this.word = word;
        }

        /// Days and hours in their order, the others by how many.
        private boolean inOrder() {
            return switch (this) {
                case WEEKDAY, HOUR -> true;
                case CHANNEL, TOPIC, UNIT -> false;
            };
        }
    }

    /// A number together with exactly what was counted.
    public record Count(List<RequestFacts> requests) {
        public Count {
            requests = List.copyOf(requests);
        }

        public long value() {
            return requests.size();
        }

        public List<String> ids() {
            return requests.stream().map(RequestFacts::id).toList();
        }
    }

    /// Those with one word in common, or all.
    ///
    /// @param word as [By] gives it; empty for all
    public record Group(String word, Count incoming) {

        private Count of(Predicate<RequestFacts> chosen) {
            return new Count(incoming.requests().stream().filter(chosen).toList());
        }

        /// Nobody has answered yet.
        public Count unanswered() {
            return of(request -> request.answeredAt() == null && request.closedAt() == null);
        }

        /// Handed over, and the PIC has not answered.
        public Count awaitingContact() {
            return of(request -> request.state() == RequestState.HANDED_OVER);
        }

        public Count answered() {
            return of(request -> request.answeredAt() != null);
        }

        public Count closed() {
            return of(request -> request.state() == RequestState.CLOSED);
        }

        /// From coming in to the answer. Backward times (a clock that was wrong) are no durations.
        public Optional<Spread> daysToAnswer() {
            var millis = incoming.requests().stream()
                    .filter(request -> request.answeredAt() != null
                            && !request.answeredAt().isBefore(request.receivedAt()))
                    .mapToLong(request -> request.answeredAt().toEpochMilli()
                            - request.receivedAt().toEpochMilli())
                    .toArray();
            return Spread.of(millis, millis.length);
        }
    }

    private final Period period;
    private final Group all;
    private final Map<By, List<Group>> by = new EnumMap<>(By.class);
    private final Map<DayOfWeek, Map<Integer, Count>> atHour = new EnumMap<>(DayOfWeek.class);

    private RequestReport(Period period, OfficeZone zone, List<RequestFacts> requests) {
        this.period = period;
        this.all = new Group("", new Count(requests));
        for (var dimension : By.values()) {
            by.put(dimension, groups(dimension, zone, requests));
        }
        for (var day : DayOfWeek.values()) {
            var hours = new TreeMap<Integer, Count>();
            requests.stream()
                    .filter(request -> request.weekday() == day)
                    .collect(Collectors.groupingBy(request -> hour(request, zone)))
                    .forEach((hour, own) -> hours.put(hour, new Count(own)));
            atHour.put(day, hours);
        }
    }

    /// @param channel only of this one; null for every channel
    public static RequestReport of(List<RequestFacts> facts, String channel, Period period, OfficeZone zone) {
        return new RequestReport(
                period,
                zone,
                facts.stream()
                        .filter(request -> channel == null || channel.equals(request.channel()))
                        .filter(request -> period.contains(request.receivedAt(), zone))
                        .toList());
    }

    private static List<Group> groups(By dimension, OfficeZone zone, List<RequestFacts> requests) {
        Comparator<Group> order = dimension.inOrder()
                ? Comparator.comparing(Group::word)
                : Comparator.comparing((Group group) -> -group.incoming().value())
                        .thenComparing(Group::word);
        return requests.stream()
                .collect(Collectors.groupingBy(request -> dimension.word.apply(request, zone)))
                .entrySet()
                .stream()
                .map(entry -> new Group(entry.getKey(), new Count(entry.getValue())))
                .sorted(order)
                .toList();
    }

    private static int hour(RequestFacts request, OfficeZone zone) {
        return request.receivedAt().atZone(zone.id()).getHour();
    }

    public Period period() {
        return period;
    }

    public Group all() {
        return all;
    }

    /// Rows of a table; together they are all.
    public List<Group> by(By dimension) {
        return by.get(dimension);
    }

    /// Hours of the office's clock between the first and the last in which one came, none missing between.
    public List<Integer> hours() {
        var found = new ArrayList<Integer>();
        var summary = atHour.values().stream()
                .flatMap(hours -> hours.keySet().stream())
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        for (var hour = summary.getMin(); summary.getCount() > 0 && hour <= summary.getMax(); hour++) {
            found.add(hour);
        }
        return found;
    }

    /// What came on these days of the week within this hour.
    public Count at(DayOfWeek day, int hour) {
        return atHour.get(day).getOrDefault(hour, new Count(List.of()));
    }
}
