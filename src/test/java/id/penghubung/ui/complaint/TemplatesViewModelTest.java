package id.penghubung.ui.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.ReplyTemplate;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.Background;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesViewModelTest {

    @TempDir
    private Path folder;

    private AccountStore store;
    private TemplatesViewModel model;
    private Complaint complaint;
    private String unit;

    @BeforeEach
    void open() {
        store = AccountStore.open(new AccountFolder(folder), Accounts.keys(1), new MutableClock(Samples.NOW));
        model = new TemplatesViewModel(store.ownTemplates(), new Background(Runnable::run, Runnable::run));
        complaint = Samples.stream(7, 60)
                .filter(one ->
                        one.classification() != null && !one.classification().isBlank())
                .filter(one -> one.currentDisposition().isPresent())
                .findFirst()
                .orElseThrow();
        unit = complaint.currentDisposition().map(Disposition::unitId).orElseThrow();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static ReplyTemplate template(String id, String ofClass, String ofUnit) {
        return new ReplyTemplate(id, "Judul " + id, null, ofClass, ofUnit, "Isi " + id);
    }

    private void offer(FollowUpKind kind, ReplyTemplate... ofServer) {
        model.offer(kind, complaint, List.of(ofServer), failure -> {
            throw new AssertionError(failure);
        });
    }

    private List<String> shown() {
        return model.shown().stream().map(choice -> choice.template().id()).toList();
    }

    @Test
    void thoseOfTheClassAndUnitOfTheReportComeFirst() {
        store.ownTemplates().save(template("own-every", null, null));
        store.ownTemplates().save(template("own-class", complaint.classification(), null));

        offer(
                FollowUpKind.FOLLOW_UP,
                template("elsewhere", null, "another unit"),
                template("every", null, null),
                template("class", complaint.classification(), null),
                template("both", complaint.classification(), unit));

        assertThat(shown()).containsExactly("both", "own-class", "class", "own-every", "every", "elsewhere");
        assertThat(model.shown().get(1).own()).isTrue();
        assertThat(model.shown().get(2).own()).isFalse();
    }

    @Test
    void onlyTemplatesForTheKindThatIsWrittenAreOffered() {
        var response = new ReplyTemplate("r", "Diterima", FollowUpKind.INITIAL_RESPONSE, "x");
        var followUp = new ReplyTemplate("f", "Selesai", FollowUpKind.FOLLOW_UP, "x");

        offer(FollowUpKind.FOLLOW_UP, response, followUp);
        assertThat(shown()).containsExactly("f");
        offer(FollowUpKind.INITIAL_RESPONSE, response, followUp);
        assertThat(shown()).containsExactly("r");
    }

    @Test
    void everyTypedWordIsLookedForInTitleAndText() {
        offer(
                FollowUpKind.FOLLOW_UP,
                new ReplyTemplate("a", "Mutasi", null, "Berkas sedang diperiksa."),
                new ReplyTemplate("b", "Lampu", null, "Berkas sudah diganti."));

        model.search().set("BERK muta");
        assertThat(shown()).containsExactly("a");
        model.search().set("");
        assertThat(shown()).containsExactly("a", "b");
    }

    @Test
    void whatIsSavedAndDeletedIsSeenAtOnce() {
        offer(FollowUpKind.FOLLOW_UP);
        var told = new int[1];

        model.save(template("mine", null, null), () -> told[0]++, null);
        assertThat(shown()).containsExactly("mine");
        model.delete(model.shown().getFirst().template(), () -> told[0]++, null);
        assertThat(shown()).isEmpty();
        assertThat(told[0]).isEqualTo(2);
    }
}
