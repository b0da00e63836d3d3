package id.penghubung.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorCodeTest {

    @Test
    void theSameFaultHasTheSameCodeWhateverItsMessage() {
        assertThat(ErrorCode.of(fault("laporan 1"))).isEqualTo(ErrorCode.of(fault("laporan 2")));
    }

    @Test
    void anotherFaultHasAnotherCode() {
        assertThat(ErrorCode.of(fault("x"))).isNotEqualTo(ErrorCode.of(new IllegalArgumentException("x")));
    }

    @Test
    void theCodeCanBeReadOutOnThePhone() {
        assertThat(ErrorCode.of(fault("x"))).matches("[0-9A-Z]{3}-[0-9A-Z]{3}");
    }

    @Test
    void messagesDoNotReachTheDetails() {
        assertThat(ErrorCode.trace(new IllegalStateException(fault("NIK 3174000000000001"))))
                .contains("IllegalStateException", "ErrorCodeTest.fault")
                .doesNotContain("3174");
    }

    private static Exception fault(String message) {
        return new IllegalStateException(message);
    }
}
