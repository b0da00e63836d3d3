package id.penghubung.store;

import id.penghubung.domain.Reporter;
import java.util.StringJoiner;

/// What of a complaint can be found: tracking ID, title, text and follow-ups, and the reporter's name and telephone
/// number unless the reporter is shielded (a hit would reveal the identity).
final class SearchDocument {

    private SearchDocument() {}

    static String normal(String trackingId, String title, Reporter reporter, HiddenPart hidden) {
        var document = new StringJoiner("\n");
        add(document, trackingId);
        add(document, Shield.indexable(title, reporter));
        add(document, Shield.indexable(hidden.text(), reporter));
        for (var followUp : hidden.followUps()) {
            add(document, Shield.indexable(followUp.text(), reporter));
        }
        if (!reporter.shielded()) {
            add(document, reporter.name());
            add(document, reporter.phone());
        }
        return SearchText.normal(document.toString());
    }

    private static void add(StringJoiner document, String part) {
        if (part != null) {
            document.add(part);
        }
    }
}
