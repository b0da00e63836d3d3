package id.penghubung.practice;

import com.fasterxml.jackson.core.type.TypeReference;
import id.penghubung.contract.Json;
import id.penghubung.contract.Messages.CalendarValue;
import id.penghubung.contract.Messages.ContactValue;
import id.penghubung.contract.Messages.LimitValue;
import id.penghubung.contract.Messages.MappingValue;
import id.penghubung.contract.Messages.OfficerValue;
import id.penghubung.contract.Messages.ReferenceReply;
import id.penghubung.contract.Messages.TemplateValue;
import id.penghubung.contract.Messages.UnitValue;
import id.penghubung.domain.Role;
import id.penghubung.domain.StatusMapping;
import id.penghubung.domain.WorkingCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The invented ministry: who works where, and the rules it counts by. The same for every practice server, read from
/// the resources of this package.
final class Organisation {

    private record File(
            String institutionName,
            List<UnitValue> units,
            List<Staff> staff,
            List<ContactValue> contacts,
            List<UnitValue> institutions,
            List<String> categories,
            List<LimitValue> limits,
            int maxAnswerLength,
            List<String> checkedUnits) {}

    private final File file;
    private final Map<String, UnitValue> units;
    private final Map<String, UnitValue> institutions;
    private final Map<String, Staff> staffById;
    private final CalendarValue calendar;
    private final List<TemplateValue> templates;
    private final StatusMapping mapping = StatusMapping.bundled();

    Organisation() {
        file = read("organisation.json", new TypeReference<>() {});
        calendar = read("calendar.json", new TypeReference<>() {});
        templates = read("templates.json", new TypeReference<>() {});
        units = byId(file.units(), UnitValue::id);
        institutions = byId(file.institutions(), UnitValue::id);
        staffById = byId(file.staff(), Staff::id);
    }

    String institutionName() {
        return file.institutionName();
    }

    List<UnitValue> units() {
        return file.units();
    }

    List<String> categories() {
        return file.categories();
    }

    Optional<UnitValue> unit(String id) {
        return Optional.ofNullable(units.get(id));
    }

    Optional<UnitValue> institution(String id) {
        return Optional.ofNullable(institutions.get(id));
    }

    Optional<Staff> person(String id) {
        return Optional.ofNullable(staffById.get(id));
    }

    Optional<Staff> personByUser(String user) {
        return file.staff().stream().filter(staff -> staff.user().equals(user)).findFirst();
    }

    List<Staff> admins() {
        return file.staff().stream()
                .filter(staff -> staff.is(Role.ADMIN_INSTANSI))
                .toList();
    }

    List<Staff> officersOf(String unitId) {
        return file.staff().stream().filter(staff -> staff.serves(unitId)).toList();
    }

    /// Who may check a draft of this person there.
    List<Staff> superiors(String unitId, Staff of) {
        return file.staff().stream()
                .filter(staff -> staff.checks(unitId) && !staff.id().equals(of.id()))
                .toList();
    }

    /// A tindak lanjut of this person in that unit has to be approved first.
    boolean demandsCheck(String unitId, Staff of) {
        return file.checkedUnits().contains(unitId) && !of.checks(unitId);
    }

    int maxAnswerLength() {
        return file.maxAnswerLength();
    }

    StatusMapping mapping() {
        return mapping;
    }

    WorkingCalendar workingCalendar() {
        return new WorkingCalendar(
                calendar.version(),
                calendar.holidays().stream()
                        .collect(Collectors.toMap(holiday -> holiday.date(), holiday -> holiday.name())),
                new HashSet<>(calendar.completeYears()));
    }

    List<PracticeAccount> accounts() {
        return file.staff().stream()
                .map(staff -> {
                    var seat = staff.seats().getFirst();
                    var unit = seat.unitId() == null
                            ? null
                            : units.get(seat.unitId()).name();
                    return new PracticeAccount(
                            staff.user(),
                            staff.password(),
                            staff.name(),
                            seat.role().name(),
                            unit);
                })
                .toList();
    }

    /// The PIC of a unit.
    Optional<ContactValue> contact(String unitId) {
        return file.contacts().stream()
                .filter(contact -> contact.unitId().equals(unitId))
                .findFirst();
    }

    ReferenceReply reference() {
        var words = new TreeMap<String, String>();
        mapping.words()
                .forEach((word, status) ->
                        words.put(word, status.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        var officers = file.staff().stream()
                .flatMap(staff -> staff.seats().stream()
                        .map(seat -> new OfficerValue(
                                staff.id(), staff.name(), seat.role().name(), seat.unitId(), seat.rights())))
                .toList();
        return new ReferenceReply(
                file.institutionName(),
                file.units(),
                officers,
                file.institutions(),
                file.categories(),
                templates,
                file.limits(),
                calendar,
                file.contacts(),
                new MappingValue(mapping.version(), words),
                file.maxAnswerLength(),
                Uploads.LIMITS,
                file.checkedUnits());
    }

    private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
        return values.stream().collect(Collectors.toUnmodifiableMap(id, Function.identity()));
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (var in = Organisation.class.getResourceAsStream(name)) {
            return Json.MAPPER.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + name, e);
        }
    }
}
