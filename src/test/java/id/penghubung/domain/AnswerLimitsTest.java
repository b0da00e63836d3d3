package id.penghubung.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerLimitsTest {

    @Test
    void anOldReportKeepsTheLimitOfItsTime() {
        var limits = new AnswerLimits(List.of(
                new AnswerLimits.Row(Classification.COMPLAINT, 14, LocalDate.of(2018, 1, 1), "lama"),
                new AnswerLimits.Row(Classification.COMPLAINT, 10, LocalDate.of(2026, 1, 1), "baru")));

        assertThat(limits.rowFor(Classification.COMPLAINT, LocalDate.of(2025, 12, 31))
                        .orElseThrow()
                        .workingDays())
                .isEqualTo(14);
        assertThat(limits.rowFor(Classification.COMPLAINT, LocalDate.of(2026, 1, 1))
                        .orElseThrow()
                        .workingDays())
                .isEqualTo(10);
        assertThat(limits.rowFor(Classification.COMPLAINT, LocalDate.of(2017, 12, 31)))
                .isEmpty();
    }

    @Test
    void aClassWithoutARowHasNoLimit() {
        assertThat(new AnswerLimits(List.of()).rowFor(Classification.ASPIRATION, LocalDate.of(2026, 1, 1)))
                .isEmpty();
        assertThat(Classification.ofWord("whistle blowing system")).isEmpty();
        assertThat(Classification.ofWord(null)).isEmpty();
        assertThat(Classification.ofWord(" aspirasi ")).contains(Classification.ASPIRATION);
    }
}
