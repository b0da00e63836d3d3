package id.penghubung.store;

import id.penghubung.domain.PersonalText;
import id.penghubung.domain.Reporter;

/// Keeps the identity of an anonymous or secret reporter out of what lists and search may show.
final class Shield {

    private Shield() {}

    /// Numbers of persons are masked for everybody, the reporter's own name where it is shielded.
    static String masked(String text, Reporter reporter) {
        return PersonalText.masked(text, reporter);
    }

    /// What the search index may know of a text: everything, except for shielded reporters.
    static String indexable(String text, Reporter reporter) {
        return reporter.shielded() ? masked(text, reporter) : text;
    }
}
