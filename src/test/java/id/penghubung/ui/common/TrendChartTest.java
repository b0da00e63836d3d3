package id.penghubung.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendChartTest {

    @ParameterizedTest
    @CsvSource({"1,1", "1.2,2", "3,5", "7,10", "12,20", "2600,5000"})
    void stepsAreRound(double least, double step) {
        assertThat(TrendChart.roundStep(least)).isEqualTo(step);
    }
}
