package id.penghubung.notadinas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.penghubung.domain.Membership;
import id.penghubung.domain.Period;
import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A real word processor reads the DOCX and prints it whole. Needs LibreOffice; without it nothing is tested.
@Tag("slow")
class OfficeProgramTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(MemoKind.class)
    void libreOfficePrintsEveryWordOfEveryKind(MemoKind kind) throws IOException, InterruptedException {
        var office = System.getenv("PATH")
                .lines()
                .flatMap(path -> List.of(path.split(java.io.File.pathSeparator)).stream())
                .map(path -> Path.of(path, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(office.isPresent(), "LibreOffice is not installed");
        var printed = printed(kind);
        var docx = folder.resolve("nota.docx");
        Files.write(docx, MemoTexts.docx(printed));

        var log = folder.resolve("log");
        var process = new ProcessBuilder(
                        office.get().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        docx.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();

        assertThat(process.exitValue()).isZero();
        assertThat(Files.readAllLines(log))
                // It looks for a Java of its own, which nothing here needs.
                .filteredOn(line -> !line.contains("javaldx"))
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).matches(".*(warn|error|corrupt).*"));
        assertThat(MemoTexts.ofPdf(Files.readAllBytes(folder.resolve("nota.pdf")), printed))
                .isEqualTo(MemoTexts.ofModel(printed));
    }

    private PrintedMemo printed(MemoKind kind) {
        var clock = new MutableClock(Samples.NOW);
        try (var store = AccountStore.open(new AccountFolder(folder.resolve("akun")), Accounts.keys(1), clock)) {
            store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
            store.cache()
                    .savePerson(new Person("a", "admin", "Admin", List.of(new Membership(Role.ADMIN_INSTANSI, null))));
            store.cache().apply(new Cache.Page(Samples.stream(7, 200).toList(), List.of(), "c", "e", true));
            var composer = new MemoComposer(store, clock);
            var memo = composer.compose(
                    new MemoRequest(
                            kind,
                            new Period.Quarter(2026, 3),
                            Samples.complaint(7, 0).id()),
                    composer.usualAgency());
            return PrintedMemo.of(memo, PageSetup.usual(), Set.of(PaperMark.DRAFT), Glyphs.load());
        }
    }
}
