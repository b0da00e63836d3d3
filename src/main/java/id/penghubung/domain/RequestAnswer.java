package id.penghubung.domain;

import java.time.Instant;
import java.util.UUID;

/// One answer to a permohonan informasi. Never edited: a correction is a further one, and both stay (case R4).
///
/// @param author nullable
/// @param unitId nullable
/// @param actionId the action that made it; null when it came another way
public record RequestAnswer(String id, String author, String unitId, String text, Instant at, UUID actionId) {}
