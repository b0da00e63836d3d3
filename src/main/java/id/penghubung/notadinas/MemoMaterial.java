package id.penghubung.notadinas;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.WorkingCalendar;
import java.time.LocalDate;
import java.util.Map;

/// What every letter needs to know of the office.
///
/// @param unitName the unit that writes; null for the agency's own bureau
/// @param unitNames by the unit's id
/// @param today in the office's zone
record MemoMaterial(
        Agency agency,
        String institution,
        String unitName,
        Map<String, String> unitNames,
        OfficeZone zone,
        LocalDate today,
        WorkingCalendar calendar) {

    MemoMaterial {
        unitNames = Map.copyOf(unitNames);
    }

    /// Who writes, as a sentence names it.
    String writer() {
        return unitName == null ? institution : unitName;
    }

    String unit(String unitId) {
        return unitId == null || unitId.isEmpty() ? MemoWords.of("unit.none") : unitNames.getOrDefault(unitId, unitId);
    }
}
