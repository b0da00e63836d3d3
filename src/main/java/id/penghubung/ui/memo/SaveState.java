package id.penghubung.ui.memo;

import java.time.Instant;

/// How safe what was typed is.
sealed interface SaveState {
    record Untouched() implements SaveState {}

    record Pending() implements SaveState {}

    record Saved(Instant at) implements SaveState {}

    record Failed(Exception cause) implements SaveState {}
}
