package id.penghubung.ui.complaint;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.ReplyTemplate;
import id.penghubung.store.OwnTemplates;
import id.penghubung.ui.common.Background;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The templates to choose from for one complaint: first those of its class and unit, and among equals the officer's
/// own
/// before the server's. Typing narrows them.
final class TemplatesViewModel {

    /// @param own the officer made it and may change it
    /// @param distance as of [ReplyTemplate#distance]
    record Choice(ReplyTemplate template, boolean own, int distance) {}

    private final OwnTemplates store;
    private final Background background;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<Choice> shown = FXCollections.observableArrayList();

    private List<ReplyTemplate> own = List.of();
    private List<ReplyTemplate> ofServer = List.of();
    private FollowUpKind kind = FollowUpKind.FOLLOW_UP;
    private String classification;
    private Set<String> units = Set.of();

    TemplatesViewModel(OwnTemplates store, Background background) {
        this.store = store;
        this.background = background;
        search.subscribe(this::order);
    }

    StringProperty search() {
        return search;
    }

    /// In the order in which they are offered.
    ObservableList<Choice> shown() {
        return shown;
    }

    /// Another complaint, or the same one anew.
    ///
    /// @param templates of the server
    void offer(FollowUpKind now, Complaint complaint, List<ReplyTemplate> templates, Consumer<Exception> onFailure) {
        kind = now;
        classification = complaint.classification();
        units = complaint.dispositions().stream()
                .filter(Disposition::current)
                .map(Disposition::unitId)
                .collect(Collectors.toSet());
        ofServer = List.copyOf(templates);
        order();
        background.run(store::all, this::show, onFailure);
    }

    /// @param onSaved with the list as it is then
    void save(ReplyTemplate template, Runnable onSaved, Consumer<Exception> onFailure) {
        change(() -> store.save(template), onSaved, onFailure);
    }

    void delete(ReplyTemplate template, Runnable onDeleted, Consumer<Exception> onFailure) {
        change(() -> store.delete(template.id()), onDeleted, onFailure);
    }

    private void change(Runnable work, Runnable onDone, Consumer<Exception> onFailure) {
        background.run(
                () -> {
                    work.run();
                    return store.all();
                },
                all -> {
                    show(all);
                    onDone.run();
                },
                onFailure);
    }

    private void show(List<ReplyTemplate> all) {
        own = List.copyOf(all);
        order();
    }

    private void order() {
        var choices = new ArrayList<Choice>();
        Stream.concat(own.stream(), ofServer.stream())
                .filter(template -> template.kind() == null || template.kind() == kind)
                .filter(this::wanted)
                .map(template -> new Choice(template, own.contains(template), template.distance(classification, units)))
                .sorted(Comparator.comparingInt(Choice::distance))
                .forEach(choices::add);
        shown.setAll(choices);
    }

    /// Every word that was typed is somewhere in its title or text.
    private boolean wanted(ReplyTemplate template) {
        var words = (template.title() + "\n" + template.text()).toLowerCase(Locale.ROOT);
        return Stream.of(search.get().toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(words::contains);
    }
}
