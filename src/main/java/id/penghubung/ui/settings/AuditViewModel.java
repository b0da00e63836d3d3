package id.penghubung.ui.settings;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.AuditEntry;
import id.penghubung.domain.AuditKind;
import id.penghubung.exchange.AuditCsv;
import id.penghubung.server.Failure;
import id.penghubung.store.AuditTrail;
import id.penghubung.store.AuditTrail.Verdict;
import id.penghubung.sync.AuditReader;
import id.penghubung.sync.AuditReader.Head;
import id.penghubung.sync.AuditReader.Read;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// *Jejak audit*: one's own on this PC, and for who watches the agency, everybody's on the server. UI executor only.
final class AuditViewModel {

    /// More than anybody reads at once; the file has all.
    static final int MOST_SHOWN = 1_000;

    /// Whose trail is shown.
    sealed interface Source {
        record ThisPc() implements Source {}

        /// @param words person, entries, time of the last
        record OnServer(Head head, String words) implements Source {}
    }

    /// One row, in words.
    record Line(AuditEntry entry, String at, String kind, String complaint, String detail) {}

    private record Loaded(List<Line> lines, long matching, String broken) {}

    private final Desk desk;
    private final AuditTrail audit;
    private final AuditReader reader;
    private final Background background;
    private final Moments moments;
    private final Texts texts = Texts.of(AuditViewModel.class);
    private final ObservableList<Source> sources = FXCollections.observableArrayList(new Source.ThisPc());
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    private Source source = new Source.ThisPc();
    private LocalDate day;
    private AuditKind kind;
    private long asked;

    AuditViewModel(Desk desk, Background background) {
        this.desk = desk;
        this.audit = desk.store().audit();
        this.reader = desk.sync().audit();
        this.background = background;
        this.moments = new Moments(desk.zone(), desk.clock());
    }

    ObservableList<Source> sources() {
        return sources;
    }

    ObservableList<Line> lines() {
        return lines;
    }

    /// Empty when there is nothing to say.
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    void choose(Source chosen) {
        source = chosen;
        load();
    }

    /// @param wantedDay null for every day
    /// @param wantedKind null for every kind
    void filter(LocalDate wantedDay, AuditKind wantedKind) {
        day = wantedDay;
        kind = wantedKind;
        load();
    }

    void load() {
        var mine = ++asked;
        var wanted = source;
        var filter = filter();
        background.run(
                () -> read(wanted, filter),
                loaded -> {
                    if (mine == asked) {
                        show(loaded);
                    }
                },
                failure -> message.set(FailureWords.of(failure)));
    }

    private AuditTrail.Filter filter() {
        return new AuditTrail.Filter(
                day == null ? null : desk.zone().startOf(day),
                day == null ? null : desk.zone().startOf(day.plusDays(1)),
                kind == null ? null : kind.wireWord());
    }

    private void show(Read<Loaded> read) {
        switch (read) {
            case Read.Got<Loaded>(var loaded) -> {
                lines.setAll(loaded.lines());
                var shown = loaded.matching() > loaded.lines().size()
                        ? texts.text("audit.more", loaded.lines().size())
                        : texts.text("audit.count", loaded.lines().size());
                message.set(loaded.broken() == null ? shown : loaded.broken());
            }
            case Read.NotReached<Loaded>(var failure) -> {
                lines.clear();
                message.set(FailureWords.of(failure));
            }
        }
    }

    private Read<Loaded> read(Source wanted, AuditTrail.Filter filter) {
        return switch (wanted) {
            case Source.ThisPc _ -> {
                var found = audit.entries(filter, MOST_SHOWN + 1);
                var shown = found.subList(0, Math.min(found.size(), MOST_SHOWN));
                yield new Read.Got<>(new Loaded(inWords(shown), found.size(), null));
            }
            case Source.OnServer(var head, var _) ->
                switch (reader.trail(head)) {
                    case Read.NotReached<AuditReader.Whole>(var failure) -> new Read.NotReached<>(failure);
                    case Read.Got<AuditReader.Whole>(var whole) -> {
                        var matching = whole.entries().reversed().stream()
                                .filter(filter::takes)
                                .toList();
                        var broken =
                                whole.brokenAt() == null ? null : texts.text("audit.server.broken", whole.brokenAt());
                        yield new Read.Got<>(new Loaded(
                                inWords(matching.subList(0, Math.min(matching.size(), MOST_SHOWN))),
                                matching.size(),
                                broken));
                    }
                };
        };
    }

    private List<Line> inWords(List<AuditEntry> entries) {
        Map<String, String> complaints = new HashMap<>();
        UnaryOperator<String> complaint = id -> complaints.computeIfAbsent(
                id,
                unknown -> desk.store()
                        .complaints()
                        .row(unknown)
                        .map(row -> Words.trackingId(row.trackingId()))
                        .orElse(unknown));
        return entries.stream()
                .map(entry -> new Line(
                        entry,
                        moments.full(entry.at()),
                        kindWords(entry.kind()),
                        entry.complaintId() == null ? "" : complaint.apply(entry.complaintId()),
                        detail(entry)))
                .toList();
    }

    String kindWords(String wireWord) {
        return AuditKind.ofWireWord(wireWord)
                .map(known -> texts.text("audit.kind." + known.name()))
                .orElse(wireWord);
    }

    private String detail(AuditEntry entry) {
        var detail = entry.detail() == null
                ? ""
                : ActionKind.ofWireWord(entry.detail()).map(Words::of).orElse(entry.detail());
        if (entry.amount() == 1) {
            return detail;
        }
        var amount = texts.text("audit.amount", entry.amount());
        return detail.isEmpty() ? amount : texts.text("audit.detail", detail, amount);
    }

    /// The trails on the server, for who may read them all.
    void findOthers() {
        background.run(
                () -> switch (reader.heads()) {
                    case Read.Got<List<Head>>(var heads) ->
                        new Read.Got<>(heads.stream()
                                .map(head -> new Source.OnServer(
                                        head,
                                        texts.text(
                                                "audit.source.person",
                                                head.person(),
                                                head.entries(),
                                                moments.compact(head.at()))))
                                .toList());
                    case Read.NotReached<List<Head>>(var failure) ->
                        new Read.NotReached<List<Source.OnServer>>(failure);
                },
                this::showOthers,
                failure -> message.set(FailureWords.of(failure)));
    }

    private void showOthers(Read<List<Source.OnServer>> read) {
        switch (read) {
            case Read.Got<List<Source.OnServer>>(var found) -> {
                sources.remove(1, sources.size());
                sources.addAll(found);
                message.set(texts.text("audit.found", found.size()));
            }
            case Read.NotReached<List<Source.OnServer>>(Failure.NotFound _) -> message.set(texts.text("audit.none"));
            case Read.NotReached<List<Source.OnServer>>(var failure) -> message.set(FailureWords.of(failure));
        }
    }

    /// Every row of the trail that is shown, whatever the filter.
    void verify() {
        switch (source) {
            case Source.ThisPc _ ->
                background.run(
                        () -> texts.text("audit.both", words(audit.verify()), words(audit.upload())),
                        message::set,
                        failure -> message.set(FailureWords.of(failure)));
            case Source.OnServer(var head, var _) ->
                background.run(
                        () -> switch (reader.trail(head)) {
                            case Read.Got<AuditReader.Whole>(var whole) ->
                                whole.brokenAt() == null
                                        ? texts.text(
                                                "audit.server.intact",
                                                whole.entries().size())
                                        : texts.text("audit.server.broken", whole.brokenAt());
                            case Read.NotReached<AuditReader.Whole>(var failure) -> FailureWords.of(failure);
                        },
                        message::set,
                        failure -> message.set(FailureWords.of(failure)));
        }
    }

    private String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Intact(var entries) -> texts.text("audit.intact", entries);
            case Verdict.Broken(var fault, var seq, var at) ->
                texts.text("audit.broken." + fault.name(), seq, moments.full(at));
            case Verdict.CutOff(var entries) -> texts.text("audit.cut", entries);
        };
    }

    private String words(AuditTrail.Upload upload) {
        if (upload.refused()) {
            return texts.text("audit.upload.refused");
        }
        return upload.sent() == upload.entries()
                ? texts.text("audit.upload.all")
                : texts.text("audit.upload.some", upload.sent(), upload.entries());
    }

    /// What the filter takes of the trail that is shown, oldest first.
    void export(Path target) {
        var wanted = source;
        var filter = filter();
        background.run(
                () -> {
                    var entries = switch (wanted) {
                        case Source.ThisPc _ ->
                            audit.entries(filter, Integer.MAX_VALUE).reversed();
                        case Source.OnServer(var head, var _) ->
                            switch (reader.trail(head)) {
                                case Read.Got<AuditReader.Whole>(var whole) ->
                                    whole.entries().stream()
                                            .filter(filter::takes)
                                            .toList();
                                case Read.NotReached<AuditReader.Whole>(var failure) -> null;
                            };
                    };
                    if (entries == null) {
                        return texts.text("audit.not_reached");
                    }
                    new AuditCsv(desk.zone(), this::kindWords).write(target, entries);
                    audit.note(AuditKind.TRAIL_EXPORTED, null, "csv", entries.size());
                    return texts.text("audit.exported", entries.size(), target.getFileName());
                },
                message::set,
                failure -> message.set(texts.text("audit.not_written", target.getFileName())));
    }
}
