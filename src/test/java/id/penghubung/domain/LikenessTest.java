package id.penghubung.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static double likeness(String one, String other) {
        return Likeness.of(one).to(Likeness.of(other));
    }

    @Test
    void caseMarksAndLinesDoNotMatter() {
        assertThat(likeness("Yth. Saudara,\nlampu jalan SUDAH diganti!", "yth saudara lampu jalan sudah diganti"))
                .isEqualTo(1);
    }

    @Test
    void isThePartOfAllTriplesThatBothHave() {
        // abc bcd cde and abc bcd cdx: two of four.
        assertThat(likeness("a b c d e", "a b c d x")).isEqualTo(0.5);
        assertThat(likeness("a b c d e", "e d c b a")).isZero();
    }

    @Test
    void aTextOfFewWordsIsComparedWhole() {
        assertThat(likeness("Sudah.", "sudah")).isEqualTo(1);
        assertThat(likeness("Sudah selesai", "sudah diganti")).isZero();
        assertThat(likeness("", "")).isZero();
        assertThat(likeness("...", "sudah")).isZero();
    }

    @Test
    void aLongTextIsJudgedByAPartOfIt() {
        var whole = IntStream.range(0, 2_000).mapToObj(word -> "kata" + word).collect(Collectors.joining(" "));
        var half = whole.substring(0, whole.length() / 2);

        assertThat(likeness(whole, whole.toUpperCase())).isEqualTo(1);
        assertThat(Likeness.of(whole).hashes()).hasSize(Likeness.MOST);
        assertThat(likeness(whole, whole + " dan satu kalimat lagi")).isGreaterThan(0.9);
        assertThat(likeness(whole, half)).isCloseTo(0.33, within(0.2));
    }

    @Test
    void whatIsKeptIsWhatWasMade() {
        var made = Likeness.of("Lampu jalan di Simpang Lima sudah diganti pada 3 Oktober.");

        assertThat(Likeness.of(made.words(), made.hashes())).isEqualTo(made);
        assertThat(made.words()).isEqualTo(10);
    }
}
