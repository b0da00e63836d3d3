package id.penghubung.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.exchange.ExtractImport;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.imports.ImportViewModel.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {

    @TempDir
    private Path folder;

    private final ArrayDeque<Runnable> work = new ArrayDeque<>();
    private AccountStore store;
    private ImportViewModel model;

    @BeforeEach
    void open() {
        var clock = new MutableClock(Samples.NOW);
        store = AccountStore.open(new AccountFolder(folder.resolve("akun")), Accounts.keys(1), clock);
        model = new ImportViewModel(new ExtractImport(store, clock), new Background(Runnable::run, work::add));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void work() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private Path file() throws IOException {
        return Files.writeString(
                folder.resolve("a.csv"),
                "Tracking ID;Tanggal Laporan Masuk;Status Laporan\n9000101;4 Jan 2024;Belum\n9000102;31 Feb 2024;A\n");
    }

    @Test
    void aFileThatWasPutAwayWhileItWasReadIsNotShown() throws IOException {
        model.open(file());
        model.cancel();
        work();
        assertThat(model.step().get()).isInstanceOf(Step.Nothing.class);
    }

    @Test
    void nothingIsSavedWithoutAConfirmationAndOneIsEnough() throws IOException {
        model.confirm();
        model.open(file());
        work();
        assertThat(model.step().get()).isInstanceOf(Step.Shown.class);
        assertThat(store.extracts().all()).isEmpty();

        model.confirm();
        model.confirm();
        work();

        assertThat(model.step().get()).isInstanceOf(Step.Saved.class);
        assertThat(store.extracts().all()).hasSize(1);
    }

    @Test
    void anImportThatIsCancelledBeforeItsEndSavesNothing() throws IOException {
        model.open(file());
        work();
        model.confirm();
        model.cancel();
        work();
        assertThat(store.extracts().all()).isEmpty();
        assertThat(model.step().get()).isInstanceOf(Step.Nothing.class);
    }

    @Test
    void problemRowsGoIntoAFileWithNumberAndReason() throws IOException {
        model.open(file());
        work();
        var troubles = new ArrayList<Optional<String>>();
        model.saveProblems(folder.resolve("masalah.csv"), troubles::add);
        model.saveProblems(folder.resolve("tiada/masalah.csv"), troubles::add);
        work();
        assertThat(Files.readString(folder.resolve("masalah.csv")))
                .contains(
                        "Baris;Alasan", "3;Tanggal Laporan Masuk \"\"31 Feb 2024\"\"".replace("Tanggal", "\"Tanggal"));
        assertThat(troubles.getFirst()).isEmpty();
        assertThat(troubles.getLast()).isPresent();
    }
}
