package id.penghubung.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// What the command line says about itself and about words that it does not take.
class UsageTest {

    private static final String ENGLISH =
            "(?is).*\\b(usage|commands?|options?|parameters?|missing|required|invalid|unknown|unmatched|argument|value|"
                    + "should|expected|default|description|footer|show|display|print|date|address)\\b.*";

    @TempDir
    private Path home;

    private record Said(int code, String out, String err) {}

    private Said say(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
        return new Said(code, out.toString(), err.toString());
    }

    private CommandLine commandLine() {
        return Main.commandLine(new DataHome(home), Clock.systemUTC());
    }

    /// Every command with the names that lead to it.
    static Stream<List<String>> commands() {
        var found = new ArrayList<List<String>>();
        collect(Main.commandLine(new DataHome(Path.of("tidak-dipakai")), Clock.systemUTC()), List.of(), found);
        return found.stream();
    }

    private static void collect(CommandLine command, List<String> path, List<List<String>> found) {
        found.add(path);
        command.getSubcommands()
                .forEach((name, sub) -> collect(
                        sub, Stream.concat(path.stream(), Stream.of(name)).toList(), found));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theHelpOfEveryCommandIsIndonesian(List<String> path) {
        var help = say(Stream.concat(path.stream(), Stream.of("--help")).toArray(String[]::new));

        assertThat(help.code()).isZero();
        assertThat(help.out()).startsWith("Pemakaian: penghubung").contains("Pilihan:");
        // Names of options and commands are no sentences.
        assertThat(Arrays.stream(help.out().replaceAll("--[a-z-]+", "").split("\\R")))
                .allSatisfy(line -> assertThat(line).doesNotMatch(ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        stats --account-dir a --xx                   | Pilihan "--xx" tidak dikenal.
        foo                                          | "foo" bukan perintah atau isian yang dikenal.
        sync                                         | Pilihan --account-dir=DIR wajib diisi.
        stats --account-dir                          | Pilihan --account-dir=DIR wajib diisi.
        practice --port abc                          | Isian "abc" tidak dapat dipakai untuk --port=P.
        practice --as-of kemarin                     | Isian "kemarin" tidak dapat dipakai untuk --as-of=TANGGAL.
        stats --account-dir a --account-dir b        | Pilihan --account-dir hanya boleh ditulis satu kali.
        work                                         | Perintahnya belum disebut. Yang tersedia: export, import.
        draft --account-dir a --complaint 1 --text-file f --kind x \
        | Isian "x" tidak dapat dipakai untuk --kind=respon-awal|tindak-lanjut.
        """, quoteCharacter = '`')
    void whatIsWrongIsSaidInOneIndonesianSentenceWithTheWayToTheHelp(String words, String sentence) {
        var said = say(words.split(" "));

        assertThat(said.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(said.err().lines()).hasSize(2);
        assertThat(said.err()).startsWith(sentence).contains("--help").doesNotMatch(ENGLISH);
        assertThat(said.out()).isEmpty();
    }

    @Test
    void theWayToTheHelpNamesTheCommand() {
        assertThat(say("work", "export").err()).endsWith("penghubung work export --help" + System.lineSeparator());
    }
}
