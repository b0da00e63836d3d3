package id.penghubung.domain;

import java.time.Instant;
import java.util.UUID;

/// The server's word that it has stored an action: the only proof of "terkirim".
///
/// @param storedAt the server's clock
/// @param version version of the complaint after the action
/// @param resultId id of the follow-up or history entry it became; nullable
public record Receipt(UUID actionId, Instant storedAt, long version, String resultId) {}
