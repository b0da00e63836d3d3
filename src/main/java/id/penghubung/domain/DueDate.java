package id.penghubung.domain;

import java.time.LocalDate;

/// The last day on which a duty is still in time; it ends with that day in the office's zone.
///
/// @param estimated *perkiraan*: counted over a year whose holidays are not all known
public record DueDate(LocalDate date, boolean estimated) {}
