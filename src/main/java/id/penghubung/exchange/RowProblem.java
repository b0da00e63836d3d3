package id.penghubung.exchange;

/// A row that was not taken over, and why. It is listed with its number and never dropped silently.
///
/// @param row as a spreadsheet shows it
/// @param detail what stood there, where it says something; never a text of the complaint
public record RowProblem(int row, Kind kind, String detail) {

    public enum Kind {
        NO_TRACKING_ID,
        BAD_TRACKING_ID,
        /// Shown as `1.23E+11`, or more than fifteen digits in a number cell: the file itself has lost digits.
        DIGITS_LOST,
        NO_DATE,
        BAD_DATE,
        BAD_TIME,
        FUTURE_DATE,
        FORMULA_WITHOUT_RESULT,
        ERROR_CELL,
        /// The row ends before the columns that must be there.
        CUT_OFF,
        /// The same complaint with the same office stands in an earlier row of the file.
        DUPLICATE,
        /// A cell longer than any spreadsheet allows: a quotation mark that is not closed.
        TOO_LONG
    }

    /// One sentence for the officer.
    public String sentence() {
        return ExchangeWords.of("problem." + kind.name(), detail);
    }
}
