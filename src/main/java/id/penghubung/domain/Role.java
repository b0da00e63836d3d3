package id.penghubung.domain;

/// What a person may be in an office (reference: SP4N roles; one person may hold several).
public enum Role {
    /// Liaison officer of a work unit: answers complaints disposed to the unit.
    PEJABAT_PENGHUBUNG,
    /// Coordinator of the agency: verifies, disposes, watches every unit.
    ADMIN_INSTANSI,
    /// Inspectorate: reads and exports only.
    PENGAWAS
}
