package id.penghubung.store;

import id.penghubung.domain.RequestState;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;

/// What figures may know of an information request: nothing of the question and nothing of the asker.
///
/// @param topic empty when nobody said
/// @param unitId unit of whoever took it; null for the agency's own desk and while nobody has
/// @param contactUnitId unit it was handed over to; nullable
/// @param receivedOn the office's day
/// @param weekday of that day
/// @param answeredAt nullable
/// @param closedAt nullable
public record RequestFacts(
        String id,
        String channel,
        String topic,
        RequestState state,
        String unitId,
        String contactUnitId,
        LocalDate receivedOn,
        DayOfWeek weekday,
        Instant receivedAt,
        Instant answeredAt,
        Instant closedAt) {}
