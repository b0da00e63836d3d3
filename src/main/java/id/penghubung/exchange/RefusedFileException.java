package id.penghubung.exchange;

import java.util.List;

/// The file is not read, and nothing was changed. What the officer is told stands in the texts under the refusal's
/// name.
public final class RefusedFileException extends Exception {

    private static final long serialVersionUID = 1;

    public enum Refusal {
        EMPTY,
        PICTURE,
        PDF,
        DOCUMENT,
        BINARY_WORKBOOK,
        OPEN_DOCUMENT,
        XML_2003,
        WEB_ARCHIVE,
        NOT_A_TABLE,
        PASSWORD,
        BROKEN,
        TOO_LARGE,
        /// Another program wrote to it while it was read.
        CHANGED_MEANWHILE,
        /// Unpacks to far more than its size: a zip bomb.
        UNPACKS_TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        NO_TRACKING_ID,
        NO_DATE,
        /// No row names the columns of a list of holidays.
        NO_HOLIDAYS,
        /// No list of kendala, or not a whole one.
        NO_OBSTACLES,
        /// Written by a later program, in a form that this one does not know.
        NEWER_PROGRAM
    }

    private final Refusal refusal;
    private final transient List<Object> arguments;

    RefusedFileException(Refusal refusal, Throwable cause, Object... arguments) {
        super(refusal.name(), cause);
        this.refusal = refusal;
        this.arguments = List.of(arguments);
    }

    public Refusal refusal() {
        return refusal;
    }

    /// The sentence for the officer: what happened, that nothing changed, and what to do.
    public String sentence() {
        return ExchangeWords.of("refusal." + refusal.name(), arguments.toArray());
    }
}
