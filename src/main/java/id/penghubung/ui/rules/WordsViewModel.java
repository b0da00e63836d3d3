package id.penghubung.ui.rules;

import id.penghubung.domain.Person;
import id.penghubung.domain.Status;
import id.penghubung.domain.StatusMapping;
import id.penghubung.store.RuleBook;
import id.penghubung.store.RuleBook.Move;
import id.penghubung.store.RuleBook.Word;
import id.penghubung.store.RuleBook.Words;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Refresher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The status words and the changes that are not saved yet. What they would move is counted before anybody saves.
final class WordsViewModel {

    /// @param moves empty when nothing would move
    record Preview(int changes, List<Move> moves) {}

    sealed interface Outcome {
        record Nothing() implements Outcome {}

        record Saving() implements Outcome {}

        record Saved() implements Outcome {}

        record Failed(Exception cause) implements Outcome {}
    }

    /// The words as they would be, with the changes.
    record Table(Words words, Map<String, Optional<Status>> changes) {

        Optional<Status> change(Word word) {
            return changes.getOrDefault(StatusMapping.normalize(word.word()), Optional.empty());
        }

        boolean changed(Word word) {
            return changes.containsKey(StatusMapping.normalize(word.word()));
        }

        Status status(Word word) {
            if (!changed(word)) {
                return word.status();
            }
            return change(word).orElse(word.inherited() == null ? Status.UNKNOWN : word.inherited());
        }

        /// The office's own row stands or would stand.
        boolean own(Word word) {
            return changed(word) ? change(word).isPresent() : word.own() != null;
        }
    }

    private final RuleBook book;
    private final Person person;
    private final Background background;
    private final Map<String, Optional<Status>> changes = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Table> table = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(new Outcome.Nothing());
    private final Refresher<Words> reading;
    private final Refresher<Preview> counting;
    private volatile Map<String, Optional<Status>> asked = Map.of();
    private Words words;

    WordsViewModel(RuleBook book, Person person, Background background) {
        this.book = book;
        this.person = person;
        this.background = background;
        this.reading = new Refresher<>(background, book::words, this::read, this::failed);
        this.counting = new Refresher<>(
                background,
                () -> {
                    var now = asked;
                    return new Preview(now.size(), now.isEmpty() ? List.of() : book.preview(now));
                },
                preview::set,
                this::failed);
    }

    boolean mayChange() {
        return RuleBook.mayChangeForAgency(person);
    }

    /// Null until the words were read.
    ReadOnlyObjectProperty<Table> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /// Null until something was changed.
    ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    void refresh() {
        reading.request();
    }

    /// @param word in any spelling; a new one is added
    void choose(String word, Status status) {
        var known = words.words().stream().filter(one -> same(one.word(), word)).findFirst();
        var key = StatusMapping.normalize(word);
        if (known.isPresent() && known.get().status() == status) {
            // Back to what holds: nothing to save.
            changes.remove(key);
        } else {
            changes.put(key, Optional.of(status));
        }
        changed();
    }

    /// Back to the server's or the bundled row.
    void reset(Word word) {
        var key = StatusMapping.normalize(word.word());
        if (word.own() == null) {
            changes.remove(key);
        } else {
            changes.put(key, Optional.empty());
        }
        changed();
    }

    void discard() {
        changes.clear();
        changed();
    }

    void save() {
        var all = Map.copyOf(changes);
        outcome.set(new Outcome.Saving());
        background.run(
                () -> {
                    book.changeWords(person, all);
                    return all;
                },
                _ -> {
                    changes.clear();
                    changed();
                    refresh();
                    outcome.set(new Outcome.Saved());
                },
                this::failed);
    }

    private void read(Words now) {
        words = now;
        show();
    }

    private void changed() {
        asked = Map.copyOf(changes);
        outcome.set(new Outcome.Nothing());
        show();
        counting.request();
    }

    private void show() {
        if (words == null) {
            return;
        }
        var all = new ArrayList<>(changes.keySet().stream()
                .filter(key -> words.words().stream().noneMatch(word -> same(word.word(), key)))
                .map(key -> new Word(key, null, null, 0))
                .toList());
        all.addAll(words.words());
        table.set(new Table(new Words(words.version(), words.fromServer(), all, words.unnamed()), Map.copyOf(changes)));
    }

    private static boolean same(String one, String other) {
        return StatusMapping.normalize(one).equals(StatusMapping.normalize(other));
    }

    private void failed(Exception cause) {
        outcome.set(new Outcome.Failed(cause));
    }
}
