package id.penghubung.practice;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.contract.Messages.ComplaintValue;
import id.penghubung.contract.Messages.HistoryValue;
import id.penghubung.domain.Classification;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.PersonalText;
import id.penghubung.domain.Status;
import id.penghubung.domain.StatusMapping;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventedDataTest {

    private static final Pattern BLANK = Pattern.compile("\\{\\{|}}");
    private static final Instant END = OfficeZone.WIB.startOf(Office.AS_OF);
    private static final Instant START = OfficeZone.WIB.startOf(Office.AS_OF.minusMonths(15));
    private static final StatusMapping MAPPING = StatusMapping.bundled();

    private final Organisation organisation = new Organisation();
    private final List<ComplaintValue> complaints = made(PracticeOptions.DEFAULT_SEED, 400);

    private List<ComplaintValue> made(long seed, int size) {
        var maker = new ComplaintMaker(organisation, new Sentences(), seed, size, Office.AS_OF);
        return IntStream.range(0, size).mapToObj(maker::make).toList();
    }

    @Test
    void thereAreAtLeastSixtyStoriesSevenForEveryUnit() {
        var stories = new StoryBook().stories();

        assertThat(stories).hasSizeGreaterThanOrEqualTo(60);
        assertThat(stories).extracting(Story::id).doesNotHaveDuplicates();
        assertThat(stories.stream().map(story -> String.join(" ", story.text())).distinct())
                .hasSameSizeAs(stories);
        assertThat(stories).allSatisfy(story -> {
            assertThat(story.titles()).isNotEmpty();
            assertThat(story.text()).isNotEmpty();
            assertThat(story.answer()).isNotEmpty();
            assertThat(organisation.unit(story.unitId())).isPresent();
            assertThat(organisation.categories()).contains(story.category());
            assertThat(Classification.ofWord(story.classification())).isPresent();
        });
        for (var unit : organisation.units()) {
            assertThat(stories)
                    .filteredOn(story -> story.unitId().equals(unit.id()))
                    .hasSizeGreaterThan(6);
        }
    }

    @Test
    void fourHundredComplaintsTellEveryStoryInDifferentWords() {
        // Each story has titles of its own; filled blanks keep what stands before the first one.
        var told = new StoryBook()
                .stories().stream()
                        .filter(story -> complaints.stream().anyMatch(complaint -> tells(complaint, story)))
                        .count();

        assertThat(told).isGreaterThanOrEqualTo(60);
        assertThat(complaints.stream().map(ComplaintValue::text).distinct().count())
                .isGreaterThan(390);
    }

    @ParameterizedTest
    @ValueSource(longs = {PracticeOptions.DEFAULT_SEED, 1, 7, 99})
    void everyStatusClassAndKindOfAnswerOccurs(long seed) {
        var made = made(seed, 400);

        assertThat(made.stream().map(complaint -> MAPPING.statusOf(complaint.status())))
                .contains(Status.values());
        assertThat(made.stream().map(ComplaintValue::classification))
                .contains("", "Whistle Blowing System")
                .containsAll(Arrays.stream(Classification.values())
                        .map(Classification::word)
                        .toList());
        assertThat(made.stream().map(ComplaintValue::channel).distinct().count())
                .isGreaterThan(9);
        assertThat(made.stream()
                        .flatMap(complaint -> complaint.followUps().stream())
                        .map(answer -> answer.kind()))
                .contains("initial-response", "follow-up");
        assertThat(made.stream().map(ComplaintValue::label)).contains("respon awal", "tindak lanjut");
        assertThat(made.stream()
                        .flatMap(complaint -> complaint.history().stream())
                        .map(HistoryValue::kind))
                .contains(
                        "received",
                        "verified",
                        "disposed",
                        "accepted",
                        "not-our-authority",
                        "reporter-replied",
                        "postponed",
                        "intervention",
                        "forwarded",
                        "closed",
                        "archived");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 400, 3_000})
    void everyOddityOfRealReportsOccurs(int size) {
        var made = made(3, size);

        assertThat(made).anyMatch(c -> c.reporter().anonymous() && c.reporter().secret());
        assertThat(made).anyMatch(c -> c.classification().isEmpty());
        assertThat(made).anyMatch(c -> c.title().isEmpty());
        assertThat(made).anyMatch(c -> c.text().length() == 3_000);
        assertThat(made).anyMatch(c -> longestWord(c.text()) == 359);
        assertThat(made)
                .anyMatch(c -> c.text().equals(c.text().toUpperCase(Locale.ROOT))
                        && c.title().length() > 5);
        assertThat(made)
                .anyMatch(c -> Pattern.compile("[a-z]Lokasi:").matcher(c.text()).find()
                        || c.text().contains(".Lokasi:"));
        assertThat(made).anyMatch(c -> c.text().contains("9901015208870003"));
        for (var kind : PersonalText.Kind.values()) {
            assertThat(made).anyMatch(c -> PersonalText.kindsIn(c.text()).contains(kind));
        }
        assertThat(made).anyMatch(c -> name(c).contains("\u0648"));
        assertThat(made).anyMatch(c -> name(c).contains("\u043e"));
        assertThat(made).anyMatch(c -> c.text().contains("\uD83D\uDE4F"));
        assertThat(made).anyMatch(c -> c.text().startsWith("- "));
        assertThat(made).anyMatch(c -> c.text().contains("??????"));
        assertThat(made).anyMatch(c -> c.text().length() < 20);
        assertThat(made).anyMatch(c -> c.text().contains("\"") && c.text().contains(";"));
        assertThat(made).anyMatch(c -> c.title().contains("\u00a0"));
        assertThat(made).anyMatch(c -> c.trackingId() == null);
        assertThat(made).anyMatch(c -> c.status().equals("Dialihkan ke SIMPEL"));
        assertThat(made)
                .anyMatch(c -> c.dispositions().stream()
                                .filter(Dispositions::held)
                                .map(disposition -> disposition.unitId())
                                .distinct()
                                .count()
                        == 2);
        assertThat(made)
                .anyMatch(c -> c.dispositions().stream().anyMatch(d -> d.state().equals("returned")));
    }

    @Test
    void numbersOfPeopleAreInvented() {
        assertThat(complaints).allSatisfy(complaint -> {
            var reporter = complaint.reporter();
            assertThat(reporter.phone())
                    .satisfiesAnyOf(
                            phone -> assertThat(phone).isNull(),
                            phone -> assertThat(phone).startsWith("0812-0000-00"));
            assertThat(reporter.email())
                    .satisfiesAnyOf(
                            email -> assertThat(email).isNull(),
                            email -> assertThat(email).endsWith(".example"));
        });
    }

    @Test
    void everyUnitHasAFairShare() {
        for (var unit : organisation.units()) {
            assertThat(complaints.stream()
                            .filter(complaint -> complaint.dispositions().stream()
                                    .anyMatch(d ->
                                            Dispositions.held(d) && d.unitId().equals(unit.id())))
                            .count())
                    .as(unit.name())
                    .isBetween(25L, 80L);
        }
    }

    @Test
    void trackingIdsAscendInSevenDigitsAndDatesDoNotQuite() {
        var ids = complaints.stream()
                .map(ComplaintValue::trackingId)
                .filter(Objects::nonNull)
                .toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.matches("[1-9]\\d{6}"));

        var dates = complaints.stream().map(ComplaintValue::receivedAt).toList();
        var backwards = IntStream.range(1, dates.size())
                .filter(i -> dates.get(i).isBefore(dates.get(i - 1)))
                .count();
        assertThat(backwards).isBetween(5L, 200L);
        assertThat(dates).allMatch(date -> !date.isBefore(START) && date.isBefore(END));
    }

    @Test
    void everyLifeIsConsistentInTime() {
        assertThat(complaints).allSatisfy(complaint -> {
            var times = complaint.history().stream().map(HistoryValue::at).toList();
            assertThat(times).isSorted().isNotEmpty().allMatch(time -> time.isBefore(END));
            assertThat(times.getFirst()).isEqualTo(complaint.receivedAt());
            assertThat(complaint.history().getFirst().kind()).isEqualTo("received");
            var status = MAPPING.statusOf(complaint.status());
            var over = status == Status.CLOSED || status == Status.ARCHIVED;
            assertThat(complaint.closedAt()).isEqualTo(over ? times.getLast() : null);
            var kinds = complaint.history().stream().map(HistoryValue::kind).toList();
            if (kinds.contains("follow-up") || kinds.contains("initial-response")) {
                assertThat(kinds).containsSubsequence("received", "verified", "disposed");
            }
            complaint.dispositions().forEach(disposition -> {
                if (disposition.firstAnsweredAt() != null) {
                    assertThat(disposition.firstAnsweredAt()).isAfter(disposition.disposedAt());
                }
                if (disposition.endedAt() != null) {
                    assertThat(disposition.endedAt()).isAfter(disposition.disposedAt());
                    assertThat(disposition.state()).isIn("returned", "taken-back");
                }
            });
            if (status == Status.IN_PROCESS) {
                assertThat(complaint.followUps()).isNotEmpty();
            }
        });
    }

    @Test
    void officesWorkOnWorkingDaysBetweenEightAndFour() {
        var calendar = organisation.workingCalendar();
        var byOffices = Set.of("verified", "disposed", "accepted", "follow-up", "not-our-authority", "intervention");

        assertThat(complaints.stream()
                        .flatMap(complaint -> complaint.history().stream())
                        .filter(entry -> byOffices.contains(entry.kind())))
                .allSatisfy(entry -> {
                    var local = entry.at().atZone(OfficeZone.WIB.id());
                    assertThat(calendar.workingDay(local.toLocalDate())).isTrue();
                    assertThat(local.getHour()).isBetween(8, 15);
                });
    }

    @Test
    void someFollowUpsAreMislabelledAsInVersionFour() {
        assertThat(complaints)
                .anyMatch(complaint -> "respon awal".equals(complaint.label())
                        && complaint.followUps().getLast().kind().equals("follow-up"));
    }

    @Test
    void noBlankIsLeftOpen() {
        assertThat(made(11, 1_000)).allSatisfy(complaint -> {
            assertThat(complaint.title()).doesNotContainPattern(BLANK);
            assertThat(complaint.text()).doesNotContainPattern(BLANK);
            complaint.followUps().forEach(answer -> assertThat(answer.text()).doesNotContainPattern(BLANK));
            complaint.history().forEach(entry -> assertThat(entry.text()).doesNotContainPattern(BLANK));
        });
    }

    @Test
    void theSameSeedMakesTheSameComplaints() {
        assertThat(made(5, 100)).isEqualTo(made(5, 100)).isNotEqualTo(made(6, 100));
    }

    @Test
    void answersDoNotNameWhoMustNotBeNamed() {
        assertThat(complaints)
                .filteredOn(complaint ->
                        complaint.reporter().anonymous() || complaint.reporter().secret())
                .filteredOn(complaint -> complaint.reporter().name() != null)
                .allSatisfy(complaint -> complaint
                        .followUps()
                        .forEach(answer -> assertThat(answer.text())
                                .doesNotContain(complaint.reporter().name())));
    }

    private static boolean tells(ComplaintValue complaint, Story story) {
        return story.text().stream()
                .map(sentence -> sentence.split("\\{\\{")[0])
                .anyMatch(start -> start.length() > 20 && complaint.text().contains(start));
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split("\\s+")).mapToInt(String::length).max().orElse(0);
    }

    private static String name(ComplaintValue complaint) {
        return Objects.requireNonNullElse(complaint.reporter().name(), "");
    }
}
