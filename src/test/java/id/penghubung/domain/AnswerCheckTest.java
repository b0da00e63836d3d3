package id.penghubung.domain;

import static id.penghubung.domain.AnswerCheck.Finding.EMAIL;
import static id.penghubung.domain.AnswerCheck.Finding.EMPTY;
import static id.penghubung.domain.AnswerCheck.Finding.NIK;
import static id.penghubung.domain.AnswerCheck.Finding.NO_GREETING;
import static id.penghubung.domain.AnswerCheck.Finding.PHONE;
import static id.penghubung.domain.AnswerCheck.Finding.TOO_LONG;
import static id.penghubung.domain.AnswerCheck.Finding.UNRESOLVED_PLACEHOLDER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCheckTest {

    private static final String POLITE = "Yth. Bapak/Ibu, terima kasih atas laporannya. ";

    @Test
    void M1_anUnresolvedPlaceholderForbidsSending() {
        assertThat(AnswerCheck.findings(POLITE + "Nomor {{nomor surat}}.", 3_000))
                .containsExactly(UNRESOLVED_PLACEHOLDER);
        assertThat(UNRESOLVED_PLACEHOLDER.blocking()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\t"})
    void anEmptyTextForbidsSending(String text) {
        assertThat(AnswerCheck.findings(text, 3_000)).containsExactly(EMPTY);
        assertThat(EMPTY.blocking()).isTrue();
    }

    @Test
    void theLimitCountsCharactersAsPeopleDo() {
        var face = "😀";

        assertThat(AnswerCheck.findings("Yth. " + face.repeat(5), 10)).isEmpty();
        assertThat(AnswerCheck.findings("Yth. " + face.repeat(6), 10)).containsExactly(TOO_LONG);
    }

    @Test
    void personalDataAndAMissingGreetingOnlyWarn() {
        var findings = AnswerCheck.findings(
                "NIK 9901010101010001, telepon 0812-0000-0001, surel warga@contoh.example.", 3_000);

        assertThat(findings).containsExactlyInAnyOrder(NIK, PHONE, EMAIL, NO_GREETING);
        assertThat(findings).noneMatch(AnswerCheck.Finding::blocking);
    }
}
