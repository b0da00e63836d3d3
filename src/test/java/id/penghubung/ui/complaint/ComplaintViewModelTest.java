package id.penghubung.ui.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.AuditTrail;
import id.penghubung.store.Cache;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.complaint.ComplaintViewModel.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComplaintViewModelTest {

    @TempDir
    private Path folder;

    private final MutableClock clock = new MutableClock(Samples.NOW);
    private final HandDelays delays = new HandDelays();
    private final HandExecutor worker = new HandExecutor();
    private final Complaint first = Samples.complaint(7, 0);
    private final Complaint second = Samples.complaint(7, 1);
    private AccountStore store;
    private ComplaintViewModel model;

    @BeforeEach
    void open() {
        store = AccountStore.open(new AccountFolder(folder), Accounts.keys(1), clock);
        store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
        store.cache().apply(new Cache.Page(List.of(first, second), List.of(), "c", "e", true));
        var background = new Background(Runnable::run, worker);
        var editor = new EditorViewModel(
                DraftStore.of(store),
                store.attachments(),
                background,
                delays,
                clock,
                UUID::randomUUID,
                new HandColleagues(),
                _ -> {});
        model = new ComplaintViewModel(store, store.audit(), background, delays, editor);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String shownId() {
        return model.shown().get() instanceof Shown.Present(var sheet) ? sheet.id() : null;
    }

    @Test
    void walkingFastShowsOnlyTheLast() {
        model.show(first.id());
        model.show(second.id());
        worker.runLast();
        assertThat(shownId()).isEqualTo(second.id());
        worker.runAll();
        assertThat(shownId()).isEqualTo(second.id());
    }

    @Test
    void theFormerComplaintStaysUntilTheNextIsRead() {
        model.show(first.id());
        worker.runAll();
        model.show(second.id());
        assertThat(shownId()).isEqualTo(first.id());
        worker.runAll();
        assertThat(shownId()).isEqualTo(second.id());
    }

    @Test
    void aRefreshThatChangesNothingTellsNothing() {
        model.show(first.id());
        worker.runAll();
        var told = new int[1];
        model.shown().addListener((_, _, _) -> told[0]++);
        model.storeChanged();
        delays.pass(ComplaintViewModel.REFRESH_PACE);
        worker.runAll();
        assertThat(told[0]).isZero();
    }

    @Test
    void manyChangesAreReadOnce() {
        model.show(first.id());
        worker.runAll();
        for (var change = 0; change < 20; change++) {
            model.storeChanged();
        }
        delays.pass(ComplaintViewModel.REFRESH_PACE);
        assertThat(worker.waiting()).isOne();
    }

    @Test
    void uncoveringIsForOneComplaintOnly() {
        model.show(first.id());
        worker.runAll();
        assertThat(model.covered("081234567890")).doesNotContain("0812");
        model.uncovered().set(true);
        assertThat(model.covered("081234567890")).isEqualTo("081234567890");
        model.refresh();
        worker.runAll();
        assertThat(model.uncovered().get())
                .as("a refresh is no other complaint")
                .isTrue();
        model.show(second.id());
        worker.runAll();
        assertThat(model.uncovered().get()).isFalse();
    }

    @Test
    void aComplaintThatLeftTheListSaysSo() {
        model.show(first.id());
        worker.runAll();
        store.cache().apply(new Cache.Page(List.of(), List.of(first.id()), "c2", "e", true));
        model.refresh();
        worker.runAll();
        assertThat(model.shown().get())
                .isInstanceOfSatisfying(
                        Shown.Present.class,
                        shown -> assertThat(shown.sheet().gone()).isTrue());
    }

    @Test
    void whatCannotBeReadIsSaid() {
        store.close();
        model.show(first.id());
        worker.runAll();
        assertThat(model.shown().get()).isInstanceOf(Shown.Failed.class);
    }

    private List<String> noted() {
        return store.audit().entries(AuditTrail.Filter.all(), 10).reversed().stream()
                .map(entry -> entry.kind() + " " + entry.complaintId())
                .toList();
    }

    @Test
    void openingAndUncoveringAreNotedOnceEach() {
        model.show(first.id());
        worker.runAll();
        model.refresh();
        worker.runAll();
        model.uncovered().set(true);
        model.uncovered().set(false);
        worker.runAll();
        model.show(second.id());
        worker.runAll();

        assertThat(noted()).containsExactly("opened " + first.id(), "uncovered " + first.id(), "opened " + second.id());
    }

    @Test
    void whoComesBackFindsTheTextsCovered() {
        model.show(first.id());
        worker.runAll();
        model.uncovered().set(true);
        assertThat(model.covered("NIK 3201012345670001")).contains("3201012345670001");

        model.cover();

        assertThat(model.covered("NIK 3201012345670001")).doesNotContain("3201012345670001");
    }
}
