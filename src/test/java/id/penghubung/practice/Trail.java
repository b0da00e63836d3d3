package id.penghubung.practice;

import id.penghubung.contract.Messages.AuditEntries;
import id.penghubung.contract.Messages.AuditEntryValue;
import id.penghubung.domain.AuditEntry;
import id.penghubung.privacy.AuditChain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The audit trail of a desk, as a client makes it.
record Trail(String id, List<AuditEntry> all) {

    private static final int LENGTH = 6;

    static Trail of(int number) {
        var id = new UUID(7, number).toString();
        var all = new ArrayList<AuditEntry>();
        var before = AuditEntry.NOTHING_BEFORE;
        for (var seq = 1; seq <= LENGTH; seq++) {
            var at = Instant.parse("2026-11-20T01:00:00.123456Z").plusSeconds(60L * seq);
            var complaint = seq % 2 == 0 ? null : "laporan-" + seq;
            var entry = AuditChain.sealed(
                    new AuditEntry(id, seq, at, seq % 2 == 0 ? "exported" : "opened", complaint, null, seq, null),
                    before);
            all.add(entry);
            before = entry.hash();
        }
        return new Trail(id, List.copyOf(all));
    }

    String path() {
        return "/v1/audit/" + id;
    }

    /// @param first sequence number
    /// @param last sequence number
    AuditEntries entries(int first, int last) {
        return new AuditEntries(all.subList(first - 1, last).stream()
                .map(entry -> new AuditEntryValue(
                        entry.seq(),
                        entry.at(),
                        entry.kind(),
                        entry.complaintId(),
                        entry.detail(),
                        entry.amount(),
                        entry.hash()))
                .toList());
    }

    /// The same entries, of another report.
    static AuditEntries forged(AuditEntries entries) {
        return new AuditEntries(entries.entries().stream()
                .map(entry -> new AuditEntryValue(
                        entry.seq(),
                        entry.at(),
                        entry.kind(),
                        "laporan-lain",
                        entry.detail(),
                        entry.amount(),
                        entry.hash().replace('a', 'b')))
                .toList());
    }
}
