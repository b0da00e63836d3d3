package id.penghubung.ui.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.Role;
import id.penghubung.store.Cache;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.Complaints.Sort;
import id.penghubung.store.Complaints.SortColumn;
import id.penghubung.store.Outbox.Item;
import id.penghubung.testing.Samples;
import id.penghubung.ui.bulk.Bulk.Result;
import id.penghubung.ui.bulk.Bulk.Verdict;
import id.penghubung.ui.bulk.BulkViewModel.Phase;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.SampleDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkViewModelTest {

    @TempDir
    Path folder;

    private SampleDesk desk;
    private BulkViewModel bulk;
    private final List<String> nudges = new ArrayList<>();

    @BeforeEach
    void open() {
        desk = new SampleDesk(folder, 0, Role.ADMIN_INSTANSI);
        bulk = new BulkViewModel(desk.store(), new Background(Runnable::run, Runnable::run), () -> nudges.add("sent"));
        apply(
                sample(0, Set.of("close", "archive", "internal-note", "dispose")),
                sample(1, Set.of("close", "archive", "internal-note")),
                sample(2, Set.of("follow-up", "internal-note")));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void apply(Complaint... complaints) {
        desk.store().cache().apply(new Cache.Page(List.of(complaints), List.of(), "c", "e", true));
    }

    private static Complaint sample(int index, Set<String> allowed) {
        var from = Samples.complaint(3, index);
        return new Complaint(
                from.id(),
                String.valueOf(9_100_000 + index),
                from.version(),
                from.title(),
                from.text(),
                from.reporter(),
                from.classification(),
                from.category(),
                from.channel(),
                "Terdisposisi Sedang Diproses",
                null,
                from.receivedAt(),
                null,
                null,
                null,
                List.of(new Disposition(
                        "d" + index, Samples.UNITS.get(1).id(), "answered", from.receivedAt(), null, null, null)),
                from.followUps(),
                from.history(),
                List.of(),
                allowed);
    }

    private long[] keys() {
        return desk.store().complaints().keys(Filter.all(), new Sort(SortColumn.TRACKING_ID, true));
    }

    private List<ActionBody> waiting() {
        return desk.store().outbox().waiting().stream()
                .map(Item::action)
                .map(action -> action.body())
                .toList();
    }

    private Phase.Done done() {
        return (Phase.Done) bulk.phase().get();
    }

    @Test
    void everyComplaintGetsAnItemOrAReason() {
        bulk.ask(ActionKind.CLOSE, keys());
        assertThat(((Phase.Asking) bulk.phase().get()).fitting()).isEqualTo(2);
        bulk.text().set("Sudah dijawab dan diterima pelapor.");
        bulk.send();

        assertThat(waiting())
                .hasSize(2)
                .containsOnly(new ActionBody.Turn(ActionBody.Turn.Step.CLOSE, "Sudah dijawab dan diterima pelapor."));
        assertThat(done().queued()).isEqualTo(2);
        assertThat(done().results())
                .filteredOn(Result.Not.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Result.Not.class, not -> assertThat(not.why()).isEqualTo(new Verdict.NotOffered(true)));
        assertThat(nudges).hasSize(1);
    }

    @Test
    void nothingIsSentWithoutTheWordsThatAreNeeded() {
        bulk.ask(ActionKind.CLOSE, keys());
        bulk.text().set("  ");
        bulk.send();

        assertThat(bulk.phase().get()).isInstanceOf(Phase.Asking.class);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aSecondPressAndASecondRoundMakeNoSecondItem() {
        bulk.ask(ActionKind.ARCHIVE, keys());
        bulk.text().set("Lebih dari sepuluh hari kerja.");
        bulk.send();
        bulk.send();
        bulk.close();
        bulk.ask(ActionKind.ARCHIVE, keys());

        assertThat(((Phase.Asking) bulk.phase().get()).fitting()).isZero();
        assertThat(waiting()).hasSize(2);
    }

    @Test
    void whatTheServerDoesNotOpenIsRecordedAsDoneByHand() {
        bulk.ask(ActionKind.CLOSE, keys());
        bulk.text().set("Sudah tuntas.");
        bulk.send();

        bulk.recordByHand("Dikerjakan manual di LAPOR!: Tutup laporan. Sudah tuntas.");

        assertThat(waiting())
                .contains(new ActionBody.InternalNote("Dikerjakan manual di LAPOR!: Tutup laporan. Sudah tuntas."))
                .hasSize(3);
        assertThat(done().recordable()).isEmpty();
        assertThat(done().queued()).isEqualTo(3);
    }

    @Test
    void aDispositionLeavesOutTheUnitsThatHaveItAlready() {
        bulk.ask(ActionKind.DISPOSE, new long[] {keys()[0]});
        bulk.units().set(List.of(Samples.UNITS.get(1)));
        bulk.send();
        assertThat(done().results())
                .singleElement()
                .isInstanceOfSatisfying(
                        Result.Not.class, not -> assertThat(not.why()).isEqualTo(new Verdict.UnitsHaveIt()));

        bulk.close();
        bulk.ask(ActionKind.DISPOSE, new long[] {keys()[0]});
        bulk.units().set(List.of(Samples.UNITS.get(1), Samples.UNITS.get(2)));
        bulk.send();
        assertThat(waiting())
                .containsExactly(
                        new ActionBody.Dispose(List.of(Samples.UNITS.get(2).id()), ""));
    }

    @Test
    void aComplaintThatLeftTheListMeanwhileIsSaidSo() {
        var keys = keys();
        bulk.ask(ActionKind.CLOSE, keys);
        bulk.text().set("Sudah tuntas.");
        desk.store()
                .cache()
                .apply(new Cache.Page(List.of(), List.of(sample(0, Set.of()).id()), "d", "e", true));
        bulk.send();

        assertThat(done().queued()).isOne();
        assertThat(done().results())
                .filteredOn(Result.Not.class::isInstance)
                .extracting(result -> ((Result.Not) result).why())
                .contains(new Verdict.Gone());
    }
}
