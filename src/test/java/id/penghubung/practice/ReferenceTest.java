package id.penghubung.practice;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.contract.Messages.ReferenceReply;
import id.penghubung.domain.AnswerCheck;
import id.penghubung.domain.AnswerLimits;
import id.penghubung.domain.Status;
import id.penghubung.domain.StatusMapping;
import id.penghubung.domain.WorkingCalendar;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceTest {

    @TempDir
    Path folder;

    private Office office;
    private Wiretap.Reply reply;
    private ReferenceReply reference;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder, 0);
        reply = office.person("made.jalan").get("/v1/reference");
        reference = Person.parse(reply.body(), ReferenceReply.class);
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @Test
    void aClientThatHasItIsToldSoWithoutABody() {
        var token = office.person("made.jalan").session().token();
        var tag = reply.headers().get("etag");

        for (var known : new String[] {tag, tag.substring(2), "\"lain\", " + tag, "*"}) {
            var again = office.wire().send("GET", "/v1/reference", token, null, true, Map.of("If-None-Match", known));
            assertThat(again.status()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        assertThat(office.wire()
                        .send("GET", "/v1/reference", token, null, true, Map.of("If-None-Match", "\"lain\""))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theAgencyHasEightUnitsEachWithAnOfficerAndAContact() {
        assertThat(reference.units()).hasSize(8).allSatisfy(unit -> {
            assertThat(reference.officers()).anyMatch(officer -> unit.id().equals(officer.unitId()));
            assertThat(reference.contacts()).anyMatch(contact -> unit.id().equals(contact.unitId()));
        });
        assertThat(reference.categories()).hasSize(38).doesNotHaveDuplicates();
        assertThat(reference.maxAnswerLength()).isEqualTo(3_000);
    }

    @Test
    void everyTemplateForcesTheOfficerToFillItsVariableParts() {
        assertThat(reference.templates()).hasSizeGreaterThanOrEqualTo(8).allSatisfy(template -> {
            var findings = AnswerCheck.findings(template.text(), reference.maxAnswerLength());
            assertThat(findings).containsExactly(AnswerCheck.Finding.UNRESOLVED_PLACEHOLDER);
        });
        assertThat(reference.templates().stream().map(template -> String.valueOf(template.kind())))
                .contains("initial-response", "follow-up", "null");
    }

    @Test
    void theCalendarGivesTheWorkingDaysOfTheDecrees() {
        var calendar = new WorkingCalendar(
                reference.calendar().version(),
                reference.calendar().holidays().stream()
                        .collect(Collectors.toMap(holiday -> holiday.date(), holiday -> holiday.name())),
                reference.calendar().completeYears().stream().collect(Collectors.toSet()));

        assertThat(workingDays(calendar, 2025)).isEqualTo(237);
        assertThat(workingDays(calendar, 2026)).isEqualTo(240);
        assertThat(reference.calendar().completeYears()).containsExactly(2025, 2026);
        assertThat(reference.calendar().holidays())
                .filteredOn(holiday -> holiday.jointLeave())
                .hasSize(19);
    }

    @Test
    void theMappingIsTheBundledOne() {
        var words = reference.mapping().words().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Status.valueOf(
                                entry.getValue().toUpperCase(Locale.ROOT).replace('-', '_'))));

        assertThat(words).isEqualTo(StatusMapping.bundled().words());
        assertThat(reference.mapping().version())
                .isEqualTo(StatusMapping.bundled().version());
    }

    @Test
    void theLimitsForAnswersAreTheBundledOnes() {
        assertThat(AnswerLimits.bundled().rows())
                .allSatisfy(row -> assertThat(reference.limits()).anySatisfy(limit -> {
                    assertThat(limit.clock()).isEqualTo("follow-up");
                    assertThat(limit.classification())
                            .isEqualTo(row.classification().word());
                    assertThat(limit.workingDays()).isEqualTo(row.workingDays());
                    assertThat(limit.validFrom()).isEqualTo(row.validFrom());
                }));
    }

    private static long workingDays(WorkingCalendar calendar, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(calendar::workingDay)
                .count();
    }
}
