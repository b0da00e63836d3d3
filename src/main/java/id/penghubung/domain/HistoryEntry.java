package id.penghubung.domain;

import java.time.Instant;

/// One line of *riwayat*.
///
/// @param kind stable word of the server (`received`, `verified`, `disposed`, `follow-up`, `intervention` …), kept raw
/// @param actor person or office; nullable
/// @param text plain text, never markup; nullable
public record HistoryEntry(String id, Instant at, String kind, String actor, String text) {}
