package id.penghubung.ui.common;

import id.penghubung.domain.Status;
import id.penghubung.domain.Timeliness;
import id.penghubung.statistics.Figure;
import id.penghubung.statistics.Group;
import id.penghubung.statistics.Share;
import id.penghubung.statistics.Spread;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A column of numbers beside the names of groups.
public sealed interface GroupColumn {

    /// The key of its heading in the texts, and with `.rule` of how it is made.
    String key();

    Comparator<Group> order();

    /// Its numbers open their rows.
    record Counted(String key, Function<Group, Figure> figure) implements GroupColumn {
        @Override
        public Comparator<Group> order() {
            return Comparator.comparingLong(group -> figure.apply(group).value());
        }
    }

    record Part(String key, Function<Group, Share> share) implements GroupColumn {
        @Override
        public Comparator<Group> order() {
            return Comparator.comparingDouble(
                    group -> share.apply(group).value().orElse(-1));
        }
    }

    /// Shown is the median.
    record Days(String key, Function<Group, Optional<Spread>> spread) implements GroupColumn {
        @Override
        public Comparator<Group> order() {
            return Comparator.comparingLong(group -> spread.apply(group)
                    .map(measured -> measured.median().toMinutes())
                    .orElse(-1L));
        }
    }

    GroupColumn INCOMING = new Counted("column.incoming", Group::incoming);
    GroupColumn OPEN = new Counted("column.open", Group::open);
    GroupColumn OVERDUE = new Counted("column.overdue", group -> group.of(Timeliness.OVERDUE));
    GroupColumn LATE = new Counted("column.late", group -> group.of(Timeliness.LATE));
    GroupColumn ANSWERED_SHARE = new Part("column.answered", Group::answeredShare);
    GroupColumn CLOSED_SHARE = new Part("column.closed", Group::closedShare);
    GroupColumn IN_TIME_SHARE = new Part("column.in_time", Group::inTimeShare);
    GroupColumn DAYS_TO_RESPOND = new Days("column.respond", Group::daysToRespond);

    static GroupColumn of(Status status) {
        return new Counted("column." + status.name(), group -> group.of(status));
    }

    /// Masuk, all that it is made of, and the measures.
    static List<GroupColumn> all() {
        return Stream.of(
                        Stream.of(INCOMING),
                        Stream.of(
                                        Status.UNVERIFIED,
                                        Status.UNANSWERED,
                                        Status.IN_PROCESS,
                                        Status.CLOSED,
                                        Status.POSTPONED,
                                        Status.ARCHIVED,
                                        Status.UNKNOWN)
                                .map(GroupColumn::of),
                        Stream.of(OVERDUE, ANSWERED_SHARE, CLOSED_SHARE, IN_TIME_SHARE, DAYS_TO_RESPOND))
                .flatMap(columns -> columns)
                .toList();
    }
}
