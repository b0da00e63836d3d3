package id.penghubung.privacy;

import id.penghubung.domain.AuditKind;

/// Where a piece of the program notes what the audit trail must know. Blocks until the row is on the disk: never on the
/// FX thread.
public interface AuditLog {

    /// @param complaintId nullable
    /// @param detail one word of ours, never of a person's (lower-case letters, digits and hyphens); nullable
    /// @param amount rows, items or reports; 1 where there is nothing to count
    void note(AuditKind kind, String complaintId, String detail, long amount);
}
