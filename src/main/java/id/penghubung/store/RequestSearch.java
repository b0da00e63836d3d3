package id.penghubung.store;

import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Intake;
import id.penghubung.domain.Reporter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/// Search over the words of requests and their agenda numbers. The asker is not in it, and numbers of persons inside
/// the
/// texts are not either: a hit would reveal them. Requests are few, so they are looked through one by one.
final class RequestSearch {

    private final List<String> wanted;

    /// @param typed as typed; every sign is literal
    RequestSearch(String typed) {
        this.wanted = SearchText.words(SearchText.normal(typed));
    }

    boolean matches(InformationRequest request) {
        var document = new StringJoiner("\n");
        document.add(Shield.masked(request.question(), request.asker()))
                .add(request.topic())
                .add(request.agendaNumber())
                .add(request.channel());
        request.answers().forEach(answer -> document.add(Shield.masked(answer.text(), request.asker())));
        return matches(document.toString());
    }

    boolean matches(Intake intake) {
        return matches(String.join(
                "\n",
                Shield.masked(intake.text(), intake.asker() == null ? Reporter.unknown() : intake.asker()),
                intake.topic(),
                intake.agendaNumber(),
                intake.channel()));
    }

    /// All words must be there, each as the beginning of a word or of its root.
    private boolean matches(String document) {
        if (wanted.isEmpty()) {
            return false;
        }
        var normal = SearchText.normal(document);
        Set<String> known = new LinkedHashSet<>(SearchText.words(normal));
        known.addAll(SearchText.extras(normal, IndonesianStems::forms));
        return wanted.stream()
                .allMatch(word -> known.stream().anyMatch(other -> other.startsWith(word))
                        || IndonesianStems.roots(word).stream().anyMatch(known::contains));
    }
}
