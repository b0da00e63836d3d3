package id.penghubung.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionKind.Target;
import id.penghubung.server.Failure;
import id.penghubung.store.AccountStore.OpeningNotice;
import id.penghubung.store.Outbox.ParkReason;
import id.penghubung.store.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureWordsTest {

    static List<Failure> everyFailure() {
        var all = new ArrayList<Failure>();
        for (var trouble : Failure.Trouble.values()) {
            all.add(new Failure.Unreachable(trouble, false, "detail for the log"));
        }
        all.add(new Failure.Unreachable(Failure.Trouble.CUT, true, "detail for the log"));
        all.add(new Failure.Busy(null));
        all.add(new Failure.Busy(Duration.ofSeconds(30)));
        all.add(new Failure.Busy(Duration.ofMinutes(5)));
        all.add(new Failure.SessionEnded());
        all.add(new Failure.WrongCredentials());
        all.add(new Failure.Refused("urn:too-long", "Teks terlalu panjang"));
        all.add(new Failure.NotYours(null));
        all.add(new Failure.NotFound());
        all.add(new Failure.Conflict(7, "Ada tindak lanjut dari Biro Umum."));
        all.add(new Failure.Withdrawn());
        all.add(new Failure.Fault(503, "upstream"));
        all.add(new Failure.CursorExpired());
        all.add(new Failure.EpochChanged());
        all.add(new Failure.NotKept("DISK_FULL"));
        all.add(new Failure.AccountInactive("Akun dinonaktifkan"));
        all.add(new Failure.CopyLost("surat.pdf"));
        all.add(new Failure.Stopped());
        all.add(new Failure.ClientTooOld());
        all.add(new Failure.RemovalHeld(312, 400));
        return all;
    }

    @Test
    void theListAboveHasEveryKindOfFailure() {
        assertThat(everyFailure().stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Failure.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("everyFailure")
    void everyFailureSaysWhatHappenedWhatWasKeptAndWhatToDo(Failure failure) {
        var sentence = FailureWords.of(failure);

        assertThat(sentence).contains("tetap tersimpan").endsWith(".").doesNotContain("{", "detail for the log");
        assertThat(sentence.split("\\. ")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(FailureWords.brief(failure))
                .isNotBlank()
                .doesNotEndWith(".")
                .doesNotContain("{")
                .hasSizeLessThan(50);
    }

    @ParameterizedTest
    @MethodSource("everyFailure")
    void beforeThereIsAnyWorkNothingIsSaidToBeKept(Failure failure) {
        assertThat(FailureWords.plain(failure)).endsWith(".").doesNotContain("tetap tersimpan");
    }

    @Test
    void aKeptAnswerIsShownInWordsAndTheServersOwnAsItIs() {
        assertThat(FailureWords.answer("TIMEOUT")).isEqualTo("server terlalu lama menjawab");
        assertThat(FailureWords.answer("BUSY")).isEqualTo("server sedang sibuk");
        assertThat(FailureWords.answer("HTTP 502: bad gateway")).isEqualTo("gangguan di server (kode 502)");
        assertThat(FailureWords.answer("Teks terlalu panjang")).isEqualTo("Teks terlalu panjang");
        assertThat(FailureWords.answer(null)).isEmpty();
    }

    @Test
    void theServersOwnReasonEndsAsASentence() {
        assertThat(FailureWords.of(new Failure.Refused("urn:x", "Teks terlalu panjang")))
                .contains("Teks terlalu panjang. Semua");
        assertThat(FailureWords.of(new Failure.Conflict(1, "Sudah dijawab!"))).contains("Sudah dijawab! Semua");
    }

    @ParameterizedTest
    @EnumSource
    void everyTroubleOfTheDiskSaysWhatWasKept(StoreException.Trouble trouble) {
        assertThat(FailureWords.of(trouble)).containsAnyOf("utuh", "Tidak ada yang");
        assertThat(FailureWords.of(new IllegalStateException(new StoreException(trouble, "for the log", null))))
                .isEqualTo(FailureWords.of(trouble));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonForParkingNamesAWayOut(ParkReason reason) {
        for (var about : Target.values()) {
            assertThat(FailureWords.of(reason, "kata server", about))
                    .doesNotContain("{")
                    .endsWith(".");
            assertThat(FailureWords.of(reason, null, about)).doesNotContain("null");
        }
        assertThat(FailureWords.brief(reason)).isNotBlank();
    }

    @Test
    void anInformationRequestIsCalledWhatItIs() {
        for (var reason : List.of(ParkReason.CONFLICT, ParkReason.NOT_YOURS)) {
            assertThat(FailureWords.of(reason, "", Target.COMPLAINT))
                    .containsIgnoringCase("laporan ini")
                    .doesNotContainIgnoringCase("permohonan");
            assertThat(FailureWords.of(reason, "", Target.INFORMATION_REQUEST))
                    .containsIgnoringCase("permohonan ini")
                    .doesNotContainIgnoringCase("laporan");
        }
    }

    @Test
    void aRestoredWorkFileIsSaidPlainly() {
        var aside = Path.of("disisihkan", "work.db");

        assertThat(FailureWords.of(new OpeningNotice.WorkRestored(aside, Path.of("backup", "2026-11-24.db"), 2)))
                .contains("2026-11-24.db", "2 kiriman");
        assertThat(FailureWords.of(new OpeningNotice.WorkRestored(aside, null, 0)))
                .contains("disisihkan", "Cadangan tidak ditemukan", "Tidak ada kiriman");
        assertThat(FailureWords.of(new OpeningNotice.WorkRestored(null, null, 3)))
                .contains("tidak ditemukan", "3 kiriman")
                .doesNotContain("disisihkan");
        assertThat(FailureWords.of(new OpeningNotice.CacheRebuilt(aside))).contains("kotak keluar Anda utuh");
    }
}
