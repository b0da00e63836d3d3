package id.penghubung.statistics;

import java.util.function.Function;

/// By what a table divides its cases. The empty word stands for "not known", as a row of its own: nothing drops out.
public enum Dimension {
    UNIT(one -> one.unitId() == null ? "" : one.unitId()),
    CLASSIFICATION(one -> one.complaint().classification()),
    CATEGORY(one -> one.complaint().category()),
    CHANNEL(one -> one.complaint().channel()),
    /// Who answered last; its words are numbers of [id.penghubung.store.Complaints#officerNames].
    OFFICER(one -> one.complaint().officerKey() == null
            ? ""
            : Long.toString(one.complaint().officerKey()));

    private final Function<Case, String> word;

    Dimension(Function<Case, String> word) {
        this.word = word;
    }

    String of(Case one) {
        return word.apply(one);
    }
}
