package id.penghubung.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopiedAnswerTest {

    private static final String ANSWER = """
        Yth. Saudara Pelapor, terima kasih atas laporan Saudara. Lampu jalan di Simpang Lima sudah kami ganti pada 3
        Oktober 2026 bersama Dinas Perhubungan, dan akan kami pantau selama dua minggu.\
        """;

    private static final ReplyTemplate TEMPLATE = new ReplyTemplate("t", "Diterima", null, """
        Yth. Bapak/Ibu {{nama}}, terima kasih atas laporan yang Bapak/Ibu sampaikan mengenai {{pokok laporan}}. \
        Laporan telah kami terima dan sedang kami koordinasikan dengan {{unit terkait}}. Perkembangannya akan kami \
        sampaikan paling lambat {{tanggal}} melalui kanal ini. \
            Bila ada data lain yang perlu kami ketahui, mohon disampaikan sebagai tanggapan pada laporan ini, tanpa \
            menuliskan nomor telepon, alamat, atau nomor induk kependudukan, karena tanggapan dapat dibaca oleh siapa \
            pun yang membuka halaman laporan tersebut. Kami mengucapkan terima kasih atas kesabaran Bapak/Ibu menunggu \
            hasil pemeriksaan kami. Hormat kami.\
        """);

    private static Optional<CopiedAnswer<String>> find(String text, List<String> earlier, ReplyTemplate... templates) {
        return CopiedAnswer.find(text, earlier, Function.identity(), List.of(templates));
    }

    private static String filled(String name, String about, String unit, String until) {
        return TEMPLATE.text()
                .replace("{{nama}}", name)
                .replace("{{pokok laporan}}", about)
                .replace("{{unit terkait}}", unit)
                .replace("{{tanggal}}", until);
    }

    @Test
    void theSameTextWithOneOtherWordIsACopy() {
        assertThat(find(ANSWER.replace("3\nOktober", "9\nNovember"), List.of("lain sama sekali", ANSWER)))
                .contains(new CopiedAnswer<>(ANSWER, false));
    }

    @Test
    void anotherAnswerInTheSameMannerIsNone() {
        assertThat(find("""
            Yth. Saudara Pelapor, terima kasih atas laporan Saudara. Berkas pensiun atas usulan instansi sudah
            diperiksa dan dikembalikan kepada bagian kepegawaian untuk dilengkapi dengan SK terakhir.\
            """, List.of(ANSWER))).isEmpty();
    }

    @Test
    void aFewWordsAreAlikeByChance() {
        assertThat(find("Terima kasih atas laporan Saudara.", List.of("Terima kasih atas laporan Saudara.")))
                .isEmpty();
    }

    /// The fixed words alone would make every second answer a copy.
    @Test
    void oneTemplateFilledDifferentlyIsNoCopy() {
        var lamps = filled("Rahma", "lampu padam", "Dishub", "5 Oktober");
        var pension = filled("Joko", "berkas pensiun", "BKN", "9 November");

        assertThat(find(lamps, List.of(pension)))
                .as("without knowing the template")
                .isPresent();
        assertThat(find(lamps, List.of(pension), TEMPLATE)).isEmpty();
    }

    @Test
    void oneTemplateFilledAlikeIsACopyAndSaysSo() {
        var first = filled("Rahma", "lampu jalan padam di Simpang Lima", "Dinas Perhubungan", "5 Oktober 2026");
        var second = filled("Joko", "lampu jalan padam di Simpang Lima", "Dinas Perhubungan", "5 Oktober 2026");

        assertThat(find(second, List.of(first), TEMPLATE)).contains(new CopiedAnswer<>(first, true));
    }

    @Test
    void aTemplateWithoutVariablePartsSentTwiceIsACopy() {
        var fixed = new ReplyTemplate("t", "Tetap", null, ANSWER);

        assertThat(find(ANSWER, List.of(ANSWER), fixed)).contains(new CopiedAnswer<>(ANSWER, true));
        assertThat(find(ANSWER, List.of("Jawaban lain yang sama sekali tidak serupa dengan yang pertama."), fixed))
                .isEmpty();
    }

    /// Of so long an answer [Likeness] keeps but a part, and that holds too little of the template to know it by.
    @Test
    void aTemplateIsKnownInALongAnswerToo() {
        var lamps = filled("Rahma", "lampu padam", "Dishub", "5 Oktober") + ownWords("lampu");
        var pension = filled("Joko", "berkas pensiun", "BKN", "9 November") + ownWords("pensiun");
        assertThat(Likeness.words(lamps)).hasSizeGreaterThan(300);

        assertThat(find(lamps, List.of(pension), TEMPLATE)).isEmpty();
        assertThat(find(lamps, List.of(lamps.replace("Rahma", "Budi")), TEMPLATE))
                .get()
                .extracting(CopiedAnswer::fromTemplate)
                .isEqualTo(true);
    }

    private static String ownWords(String about) {
        return IntStream.range(0, 240).mapToObj(at -> " " + about + at).collect(Collectors.joining());
    }

    @Test
    void aTemplateIsNearestToItsOwnClassAndUnit() {
        var units = Set.of("sdma");
        var both = new ReplyTemplate("a", "a", null, "Aspirasi", "sdma", "x");
        var ofClass = new ReplyTemplate("b", "b", null, "aspirasi ", null, "x");
        var every = new ReplyTemplate("c", "c", null, "x");
        var others = new ReplyTemplate("d", "d", null, "Aspirasi", "pensiun", "x");

        assertThat(List.of(both, ofClass, every, others))
                .extracting(one -> one.distance("Aspirasi", units))
                .containsExactly(0, 1, 2, 3);
        assertThat(ofClass.distance(null, units)).isEqualTo(3);
    }
}
