package id.penghubung.practice;

import java.util.List;

/// Which complaints a person sees.
sealed interface Scope {

    /// Everything of the agency.
    record Agency() implements Scope {}

    /// What is disposed to these units at present.
    ///
    /// @param unitIds ascending
    record Units(List<String> unitIds) implements Scope {}

    /// Stands in cursors: one scope's cursor is of no use to another.
    default String key() {
        return switch (this) {
            case Agency() -> "*";
            case Units(var unitIds) -> String.join("+", unitIds);
        };
    }
}
