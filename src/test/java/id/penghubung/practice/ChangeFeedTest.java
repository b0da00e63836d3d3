package id.penghubung.practice;

import static id.penghubung.practice.Person.action;
import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.contract.Checksum;
import id.penghubung.contract.Messages.Change;
import id.penghubung.contract.Messages.ComplaintValue;
import id.penghubung.contract.Messages.IdVersion;
import id.penghubung.contract.Messages.IdsReply;
import id.penghubung.contract.ProblemType;
import id.penghubung.contract.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeFeedTest {

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder, 400);
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @Test
    void Y25_theAdminGetsEveryComplaintOnceInCommitOrder() {
        var pulled = office.person("admin.ratih").pull(null, 150);

        assertThat(pulled.complaints()).hasSize(400);
        assertThat(pulled.changes())
                .hasSizeGreaterThan(400)
                .extracting(Change::op)
                .containsOnly("upsert");
        assertThat(pulled.changes()).extracting(Change::version).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void anOfficerGetsWhatTheUnitHasAtPresentAndNothingElse() {
        var pulled = office.person("wahyu.pensiun").pull(null, 10);

        assertThat(pulled.changes()).isNotEmpty().extracting(Change::op).containsOnly("upsert");
        assertThat(pulled.complaints().values())
                .allSatisfy(complaint -> assertThat(complaint.dispositions()).anySatisfy(disposition -> {
                    assertThat(disposition.unitId()).isEqualTo("pensiun");
                    assertThat(disposition.endedAt()).isNull();
                }));
    }

    @Test
    void everyComplaintThatAUnitHasReachesItsOfficer() {
        var all = office.person("admin.ratih").pull(null, 1_000).complaints();
        var expected = all.values().stream()
                .filter(complaint -> complaint.dispositions().stream()
                        .anyMatch(d -> d.unitId().equals("jalan") && d.endedAt() == null))
                .map(ComplaintValue::id)
                .collect(Collectors.toSet());

        var seen = office.person("made.jalan").pull(null, 1_000).complaints();

        assertThat(seen.keySet()).isEqualTo(expected);
    }

    @Test
    void countsAndChecksumOfTheLastPageAreThoseOfTheFeed() {
        for (var user : new String[] {"admin.bagas", "pengawas.dewi", "umi.sosial"}) {
            var pulled = office.person(user).pull(null, 37);

            assertThat(pulled.last().summary().complaints())
                    .isEqualTo(pulled.complaints().size());
            assertThat(pulled.last().summary().perRawStatus()).isEqualTo(perStatus(pulled.complaints()));
            assertThat(pulled.last().summary().checksum()).isEqualTo(checksum(pulled.complaints()));
        }
    }

    @Test
    void aPollWithoutNewsIsEmptyAndStillBringsTheCounts() {
        var officer = office.person("umi.sosial");
        var pulled = officer.pull(null, 1_000);

        var poll = officer.changes(pulled.next(), 200);

        assertThat(poll.changes()).isEmpty();
        assertThat(poll.summary()).isEqualTo(pulled.last().summary());
        assertThat(poll.next()).isEqualTo(pulled.next());
    }

    @Test
    void countsFollowEveryChange() {
        var officer = office.person("umi.sosial");
        var before = officer.pull(null, 1_000).last().summary();
        officer.does(
                UUID.randomUUID(),
                action(officer.offered("not-our-authority"), "not-our-authority", "Bukan tugas kami."));

        var after = officer.pull(null, 1_000);

        assertThat(after.last().summary().complaints()).isEqualTo(before.complaints() - 1);
        assertThat(after.last().summary().checksum()).isEqualTo(checksum(after.complaints()));
    }

    @Test
    void whatWasWrittenAtOnceBySeveralPeopleComesInCommitOrderAndMissesNobody() throws Exception {
        var reader = office.person("admin.ratih");
        var start = reader.pull(null, 1_000);
        var writers = office.server().accounts().stream()
                .filter(account -> account.role().equals("PEJABAT_PENGHUBUNG"))
                .map(account -> office.person(account.user()))
                .toList();
        var seen = new ArrayList<Change>();
        var next = start.next();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = writers.stream()
                    .map(writer -> threads.submit(() -> {
                        for (var complaint : writer.pull(null, 1_000).complaints().values().stream()
                                .limit(6)
                                .toList()) {
                            writer.does(UUID.randomUUID(), action(complaint, "internal-note", "Catatan."));
                        }
                    }))
                    .toList();
            while (!running.stream().allMatch(Future::isDone)) {
                var page = reader.changes(next, 5);
                seen.addAll(page.changes());
                next = page.next();
            }
            for (var writer : running) {
                writer.get();
            }
        }
        seen.addAll(reader.pull(next, 1_000).changes());

        assertThat(seen).extracting(Change::version).isSorted().doesNotHaveDuplicates();
        var held = start.complaints();
        seen.forEach(change -> held.put(change.id(), Person.value(change)));
        assertThat(checksum(held))
                .isEqualTo(reader.pull(null, 1_000).last().summary().checksum());
    }

    @Test
    void aRemovalComesOnceAndNotToSomebodyWhoBeginsWithNothing() {
        var officer = office.person("umi.sosial");
        var start = officer.pull(null, 1_000);
        var complaint = officer.offered("not-our-authority");
        officer.does(UUID.randomUUID(), action(complaint, "not-our-authority", "Bukan tugas kami."));

        assertThat(officer.pull(start.next(), 1_000).changes())
                .extracting(Change::op)
                .containsExactly("remove");
        assertThat(office.person("yosef.sosial").pull(null, 7).changes())
                .extracting(Change::op)
                .containsOnly("upsert");
    }

    @Test
    void aComplaintRemovedWhileTheFirstLoadRunsIsRemovedFromIt() {
        var officer = office.person("umi.sosial");
        var first = officer.changes(null, 10);
        var delivered = Person.value(first.changes().stream()
                .filter(change -> Person.value(change).allowedActions().contains("not-our-authority"))
                .findFirst()
                .orElseGet(() -> first.changes().getFirst()));
        var returned = delivered.allowedActions().contains("not-our-authority");
        if (returned) {
            officer.does(UUID.randomUUID(), action(delivered, "not-our-authority", "Bukan tugas kami."));
        } else {
            var admin = office.person("admin.ratih");
            admin.does(UUID.randomUUID(), action(admin.complaint(delivered.id()), "internal-note", "Catatan."));
        }

        var rest = officer.pull(first.next(), 10);

        assertThat(rest.changes().getLast().id()).isEqualTo(delivered.id());
        assertThat(rest.changes().getLast().op()).isEqualTo(returned ? "remove" : "upsert");
    }

    @Test
    void idsAreThoseOfTheFeed() {
        var officer = office.person("fajar.layanan");
        var complaints = officer.pull(null, 1_000).complaints();

        var reply = Person.parse(officer.get("/v1/ids").body(), IdsReply.class);

        assertThat(reply.ids())
                .containsExactlyElementsOf(new TreeMap<>(complaints)
                        .values().stream()
                                .map(complaint -> new IdVersion(complaint.id(), complaint.version()))
                                .toList());
    }

    @Test
    void theLimitIsRespectedUpToAThousand() {
        var admin = office.person("admin.ratih");

        assertThat(admin.changes(null, 3).changes()).hasSize(3);
        assertThat(admin.changes(null, 100_000).changes())
                .filteredOn(change -> change.entity().equals(Wire.COMPLAINT))
                .hasSize(400);
        for (var limit : List.of("0", "-1", "x")) {
            assertThat(admin.get("/v1/changes?limit=" + limit).problem()).isEqualTo(ProblemType.BAD_REQUEST.uri());
        }
    }

    @Test
    void aCursorOfAnotherScopeOrOneThatIsNoneIsOfNoUse() {
        var admin = office.person("admin.ratih");
        var next = office.person("umi.sosial").pull(null, 1_000).next();

        assertThat(admin.get("/v1/changes?cursor=" + next).problem()).isEqualTo(ProblemType.CURSOR_EXPIRED.uri());
        assertThat(admin.get("/v1/changes?cursor=bukan-penanda").problem()).isEqualTo(ProblemType.BAD_REQUEST.uri());
        assertThat(admin.get("/v1/changes?cursor=%25%25").problem()).isEqualTo(ProblemType.BAD_REQUEST.uri());
    }

    @Test
    void colleaguesShareACursorsScope() {
        var next = office.person("umi.sosial").pull(null, 1_000).next();

        assertThat(office.person("yosef.sosial").changes(next, 10).changes()).isEmpty();
    }

    @Test
    void whoAskedNotToBeNamedIsNotNamedToOfficersAndInspectors() {
        var admin = office.person("admin.ratih");
        var anonymous = admin.pull(null, 1_000).complaints().values().stream()
                .filter(complaint ->
                        complaint.reporter().anonymous() && complaint.reporter().name() != null)
                .map(ComplaintValue::id)
                .collect(Collectors.toSet());
        assertThat(anonymous).isNotEmpty();

        for (var user : List.of("umi.sosial", "pengawas.dewi")) {
            var seen = office.person(user).pull(null, 1_000).complaints();
            assertThat(seen.values())
                    .filteredOn(complaint -> anonymous.contains(complaint.id()))
                    .isNotEmpty()
                    .allSatisfy(complaint -> {
                        assertThat(complaint.reporter().name()).isNull();
                        assertThat(complaint.reporter().phone()).isNull();
                        assertThat(complaint.reporter().email()).isNull();
                    });
            assertThat(seen.values())
                    .anySatisfy(
                            complaint -> assertThat(complaint.reporter().name()).isNotNull());
        }
    }

    private static Map<String, Long> perStatus(Map<String, ComplaintValue> complaints) {
        return complaints.values().stream()
                .collect(Collectors.groupingBy(ComplaintValue::status, Collectors.counting()));
    }

    private static String checksum(Map<String, ComplaintValue> complaints) {
        var checksum = new Checksum();
        new TreeMap<>(complaints).forEach((id, complaint) -> checksum.add(id, complaint.version()));
        return checksum.hex();
    }
}
