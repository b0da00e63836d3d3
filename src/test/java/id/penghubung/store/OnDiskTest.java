package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Attachment;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.Membership;
import id.penghubung.domain.Person;
import id.penghubung.domain.Receipt;
import id.penghubung.domain.Reporter;
import id.penghubung.domain.Role;
import id.penghubung.privacy.KeyVault;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Invariant I9: nothing personal stands in clear in any file of the account, while it is open and afterwards.
class OnDiskTest {

    private static final List<String> PLANTED = List.of(
            "Zulkarnaen",
            "Hadiwijoyo",
            "081377778888",
            "1377778888",
            "zulhadi@contoh",
            "3204119001010003",
            "kecubung",
            "terowongan",
            "ditambalsulam",
            "petugasku",
            "catatanku",
            "riwayatku",
            "lampiranku",
            "alamatku",
            "naskahku",
            "kirimku",
            "alasanku",
            "balasanku",
            "pejabatku",
            "rahasiaku");

    @TempDir
    Path root;

    private static Complaint planted() {
        var at = Instant.parse("2026-11-20T02:00:00Z");
        return new Complaint(
                "c-1",
                "9000102",
                3,
                "Keluhan kecubung Zulkarnaen",
                "Di terowongan, hubungi 081377778888, NIK 3204119001010003",
                new Reporter("Zulkarnaen Hadiwijoyo", "081377778888", "zulhadi@contoh.invalid", false, false),
                "Aspirasi",
                "Jalan",
                "Website",
                "Terdisposisi Sedang Diproses",
                "respon awal",
                at,
                null,
                null,
                "alamatku 12",
                List.of(new Disposition("d-1", "unit-1", "open", at, null, null, "catatanku")),
                List.of(new FollowUp(
                        "f-1", FollowUpKind.FOLLOW_UP, null, "petugasku", "unit-1", "sudah ditambalsulam", at, null)),
                List.of(new HistoryEntry("h-1", at, "received", "petugasku", "riwayatku")),
                List.of(new Attachment("0".repeat(64), "lampiranku.jpg", "image/jpeg", 1)),
                Set.of("follow-up"));
    }

    @Test
    void noFileOfTheAccountShowsPersonalData() throws IOException {
        var folder = new AccountFolder(root);
        var clock = new MutableClock(Samples.NOW);
        var vault = KeyVault.create(folder.keys(), "rahasiaku".toCharArray(), false);
        for (var day = 0; day < 2; day++) {
            try (var store = AccountStore.open(folder, vault.keys(), clock)) {
                store.cache().apply(new Cache.Page(List.of(planted()), List.of(), "c", "e", true));
                store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
                store.cache()
                        .savePerson(new Person(
                                "p", "pejabatku", "pejabatku", List.of(new Membership(Role.ADMIN_INSTANSI, null))));
                work(store);
                assertThat(store.complaints()
                                .keys(
                                        new Complaints.Filter(Complaints.View.ALL, null, null, null, "kecubung", null),
                                        new Complaints.Sort(Complaints.SortColumn.RECEIVED, true)))
                        .hasSize(1);
                assertNothingShows();
            }
            assertNothingShows();
            clock.advance(Duration.ofDays(1));
        }
    }

    private static void work(AccountStore store) {
        var draft = UUID.randomUUID();
        store.drafts().save(draft, "c-1", StoreFixture.followUp("naskahku satu"), 3);
        store.drafts().save(draft, "c-1", StoreFixture.followUp("naskahku dua"), 3);
        for (var i = 0; i < 2; i++) {
            var sent = UUID.randomUUID();
            store.drafts().save(sent, "c-1", StoreFixture.followUp("kirimku"), 3);
            var id = store.outbox().enqueue(sent).orElseThrow().action().id();
            store.outbox().markSending(id);
            store.outbox().markQueued(id, "balasanku", true);
            store.outbox().markParked(id, Outbox.ParkReason.REFUSED, "alasanku");
            if (i == 0) {
                store.outbox().markSent(id, new Receipt(id, Samples.NOW, 4, "f-2"));
            }
        }
    }

    private void assertNothingShows() throws IOException {
        try (var files = Files.walk(root)) {
            var regular = files.filter(Files::isRegularFile).toList();
            assertThat(regular).hasSizeGreaterThan(4);
            for (var file : regular) {
                var bytes = Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                for (var word : PLANTED) {
                    assertThat(bytes.contains(word.toLowerCase(Locale.ROOT)))
                            .as("%s in %s", word, root.relativize(file))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void theLookForPlantedWordsWouldFindThem() throws IOException {
        Files.writeString(root.resolve("bocor"), "nama: ZULKARNAEN");
        var bytes = Files.readString(root.resolve("bocor"), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        assertThat(PLANTED).anyMatch(word -> bytes.contains(word.toLowerCase(Locale.ROOT)));
    }
}
