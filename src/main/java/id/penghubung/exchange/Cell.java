package id.penghubung.exchange;

import java.math.BigDecimal;

/// What a cell of any kind of file holds. An empty cell is null.
sealed interface Cell {

    /// As written, untrimmed.
    record Text(String value) implements Cell {}

    /// @param from1904 days are counted from 1904 (files of old Macs)
    record Number(BigDecimal value, boolean from1904) implements Cell {

        /// Digits beyond the fifteenth are already lost in the file: spreadsheets keep no more.
        private static final int EXACT_DIGITS = 15;

        boolean exact() {
            return value.signum() == 0
                    || value.stripTrailingZeros().precision() <= EXACT_DIGITS
                            && value.precision() - value.scale() <= EXACT_DIGITS;
        }

        /// Without exponent and without ".0".
        String plain() {
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }
    }

    /// A formula without a stored result, or an error like `#REF!`.
    record Broken(boolean formula) implements Cell {}

    /// The text as a person sees it; null for a broken one.
    static String text(Cell cell) {
        return switch (cell) {
            case null -> "";
            case Text(var value) -> value;
            case Number number -> number.plain();
            case Broken _ -> null;
        };
    }

    static boolean blank(Cell cell) {
        return cell == null || cell instanceof Text(var value) && value.isBlank();
    }
}
