package id.penghubung.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One row of an audit trail. It names no person and holds no text: whose trail it is, the trail's id says.
///
/// @param trail UUID of the trail: one per account and PC, and a new one after its file was restored from a copy
/// @param seq from 1, without gaps
/// @param at of the PC's clock, to the microsecond
/// @param kind wire word of [AuditKind], kept raw
/// @param complaintId nullable
/// @param detail one word of ours, as `xlsx` or the wire word of an action; nullable
/// @param amount rows, items or reports; 1 where there is nothing to count
/// @param hash SHA-256 in hex over [#chained]
public record AuditEntry(
        String trail, long seq, Instant at, String kind, String complaintId, String detail, long amount, String hash) {

    /// Stands for the hash before the first entry.
    public static final String NOTHING_BEFORE = "0".repeat(64);

    /// What the hash is made over: the former hash and every value of the row, each with its length before it, so that
    /// no two rows have one text.
    public String chained(String previousHash) {
        return Stream.of(
                        previousHash,
                        trail,
                        Long.toString(seq),
                        Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                        kind,
                        complaintId == null ? "" : complaintId,
                        detail == null ? "" : detail,
                        Long.toString(amount))
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
    }

    public AuditEntry withHash(String newHash) {
        return new AuditEntry(trail, seq, at, kind, complaintId, detail, amount, newHash);
    }
}
