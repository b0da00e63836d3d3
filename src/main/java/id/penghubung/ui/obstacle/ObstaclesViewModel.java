package id.penghubung.ui.obstacle;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.AttachmentLimits;
import id.penghubung.domain.Membership;
import id.penghubung.domain.Obstacle;
import id.penghubung.domain.ObstacleGroups;
import id.penghubung.domain.ObstacleState;
import id.penghubung.domain.Role;
import id.penghubung.domain.WorkUnit;
import id.penghubung.store.AccountStore;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.store.Cache.StoredReference;
import id.penghubung.store.Drafts.Draft;
import id.penghubung.store.Obstacles.Listed;
import id.penghubung.store.Obstacles.Tracked;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.Refresher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The list with its filter, and what is done with rows of it. Used on the UI executor.
final class ObstaclesViewModel {

    private static final EnumSet<Area> OURS = EnumSet.of(Area.OBSTACLES, Area.DRAFTS, Area.OUTBOX, Area.REFERENCE);

    /// One line of the list: a note that is being written, or a fault with everybody who met it.
    sealed interface Row {
        record Noting(Draft draft, Obstacle.Note note) implements Row {}

        /// @param members the newest first
        record Fault(List<Listed> members) implements Row {
            Listed first() {
                return members.getFirst();
            }

            List<Obstacle> obstacles() {
                return members.stream().map(Listed::obstacle).toList();
            }
        }
    }

    /// @param state null for all
    /// @param search as typed
    /// @param together equal ones are one line
    record Filter(ObstacleState state, String search, boolean together) {}

    /// @param total without any filter
    /// @param hereOnly how many of them no server has
    record Loaded(List<Row> rows, int total, int hereOnly, Map<String, String> unitNames, AttachmentLimits limits) {
        static final Loaded NOTHING = new Loaded(List.of(), 0, 0, Map.of(), AttachmentLimits.bundled());

        String unit(Obstacle.Note note) {
            return note.unitId() == null ? note.unit() : unitNames.getOrDefault(note.unitId(), note.unit());
        }

        List<List<Obstacle>> groups() {
            return rows.stream()
                    .filter(Row.Fault.class::isInstance)
                    .map(row -> ((Row.Fault) row).obstacles())
                    .toList();
        }
    }

    private final Desk desk;
    private final AccountStore store;
    private final Background background;
    private final Notices notices;
    private final Refresher<Loaded> refresher;
    private final AccountStore.Subscription subscription;
    private final ReadOnlyObjectWrapper<Loaded> loaded = new ReadOnlyObjectWrapper<>(Loaded.NOTHING);
    private volatile Filter filter = new Filter(null, "", true);
    private volatile boolean shown;

    ObstaclesViewModel(Desk desk, Background background, Notices notices) {
        this.desk = desk;
        this.store = desk.store();
        this.background = background;
        this.notices = notices;
        this.refresher = new Refresher<>(background, this::read, loaded::set, this::tell);
        this.subscription = store.subscribe(areas -> {
            if (shown && areas.stream().anyMatch(OURS::contains)) {
                refresher.request();
            }
        });
    }

    ReadOnlyObjectProperty<Loaded> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    Filter filter() {
        return filter;
    }

    void filter(Filter wanted) {
        if (!wanted.equals(filter)) {
            filter = wanted;
            refresher.request();
        }
    }

    void shown() {
        shown = true;
        refresher.request();
    }

    void hidden() {
        shown = false;
    }

    void stop() {
        subscription.close();
        refresher.stop();
    }

    /// The Inspektorat reads only.
    boolean mayNote() {
        return desk.person().is(Role.ADMIN_INSTANSI) || desk.person().is(Role.PEJABAT_PENGHUBUNG);
    }

    /// Where no server is, whoever keeps the list also keeps what became of it.
    boolean mayTrack() {
        return desk.person().is(Role.ADMIN_INSTANSI) || desk.withFiles() && mayNote();
    }

    boolean mayCorrect(Obstacle obstacle) {
        return desk.withFiles() && mayNote()
                || desk.person().is(Role.ADMIN_INSTANSI)
                || units().anyMatch(unit -> unit.id().equals(obstacle.note().unitId()));
    }

    /// In whose name this person notes; null for the agency's own desk.
    Optional<WorkUnit> unit() {
        return desk.person().is(Role.ADMIN_INSTANSI) ? Optional.empty() : units().findFirst();
    }

    private java.util.stream.Stream<WorkUnit> units() {
        return desk.person().memberships().stream().map(Membership::unit).filter(Objects::nonNull);
    }

    /// What became of a fault, for everybody who met it: all or nothing.
    void track(List<Tracked> all, Runnable done) {
        background.run(
                () -> {
                    if (desk.withFiles()) {
                        store.obstacles().track(all);
                    } else {
                        store.obstacles().sendTracks(all);
                    }
                    return null;
                },
                _ -> {
                    desk.sync().nudge();
                    done.run();
                },
                this::tell);
    }

    /// Puts faults together that are told in other words, or takes them out of their group.
    ///
    /// @param groupOf the group that each shall be in
    void group(List<Obstacle> obstacles, Function<Obstacle, String> groupOf, Runnable done) {
        var today = today();
        track(
                obstacles.stream()
                        .map(one -> new Tracked(
                                one,
                                new Obstacle.Track(
                                        one.stateWord(),
                                        one.progress().isEmpty()
                                                ? today
                                                : one.progress().getLast().on(),
                                        one.answer(),
                                        groupOf.apply(one))))
                        .toList(),
                done);
    }

    private LocalDate today() {
        return desk.zone().dateOf(desk.clock().instant());
    }

    void remove(Obstacle obstacle, Consumer<Boolean> done) {
        background.run(() -> store.obstacles().remove(obstacle.id()), done, this::tell);
    }

    /// What only this PC has goes to the server.
    ///
    /// @param ended also after a failure
    void offer(Consumer<Integer> done, Runnable ended) {
        background.run(
                () -> store.obstacles().offer(unit().orElse(null), mayTrack(), today()),
                offered -> {
                    ended.run();
                    desk.sync().nudge();
                    done.accept(offered);
                },
                failure -> {
                    ended.run();
                    tell(failure);
                });
    }

    private Loaded read() {
        var wanted = filter;
        var all = store.obstacles().all();
        var rows = new ArrayList<Row>();
        if (wanted.state() == null) {
            for (var draft : store.obstacles().begun()) {
                if (draft.body() instanceof ActionBody.NoteObstacle(var note)) {
                    rows.add(new Row.Noting(draft, note));
                }
            }
        }
        var matching =
                all.stream().filter(one -> matches(one.obstacle(), wanted)).toList();
        if (wanted.together()) {
            var byId = new HashMap<String, Listed>();
            matching.forEach(one -> byId.put(one.obstacle().id(), one));
            ObstacleGroups.of(matching.stream().map(Listed::obstacle).toList())
                    .forEach(group -> rows.add(new Row.Fault(
                            group.stream().map(one -> byId.get(one.id())).toList())));
        } else {
            matching.forEach(one -> rows.add(new Row.Fault(List.of(one))));
        }
        var reference = store.cache().reference().map(StoredReference::reference);
        return new Loaded(
                List.copyOf(rows),
                all.size(),
                (int) all.stream().filter(Listed::hereOnly).count(),
                store.cache().unitNames(),
                reference.map(known -> known.attachmentLimits()).orElseGet(AttachmentLimits::bundled));
    }

    private static boolean matches(Obstacle one, Filter filter) {
        var words = filter.search().strip().toLowerCase(Locale.ROOT);
        return (filter.state() == null
                        || one.state().filter(filter.state()::equals).isPresent())
                && (words.isEmpty()
                        || one.note().text().toLowerCase(Locale.ROOT).contains(words)
                        || one.note().trackingId().contains(words)
                        || one.answer().toLowerCase(Locale.ROOT).contains(words));
    }

    private void tell(Exception failure) {
        notices.say(Notice.care(FailureWords.of(failure)));
    }
}
