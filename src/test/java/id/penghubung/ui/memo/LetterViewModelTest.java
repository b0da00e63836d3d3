package id.penghubung.ui.memo;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Period;
import id.penghubung.domain.Role;
import id.penghubung.notadinas.Block;
import id.penghubung.notadinas.MemoComposer;
import id.penghubung.notadinas.MemoKind;
import id.penghubung.notadinas.MemoRequest;
import id.penghubung.notadinas.NotaDinas.Signer;
import id.penghubung.store.Memos.Memo;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.SampleDesk;
import id.penghubung.ui.complaint.HandDelays;
import id.penghubung.ui.memo.MemoEdits.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Letters over real databases, without a window.
class LetterViewModelTest {

    private static final Period QUARTER = new Period.Quarter(2026, 3);

    @TempDir
    private Path folder;

    private final HandDelays delays = new HandDelays();
    private final Background atOnce = new Background(Runnable::run, Runnable::run);
    private SampleDesk sample;
    private MemoListViewModel list;
    private LetterViewModel letter;

    @BeforeEach
    void open() {
        sample = new SampleDesk(folder, 300, Role.ADMIN_INSTANSI);
        var store = sample.store();
        var writing = new StoredWriting(store.memos(), new MemoComposer(store, sample.clock()));
        list = new MemoListViewModel(store.memos(), store.complaints(), writing, atOnce, sample.clock());
        letter = new LetterViewModel(store.memos(), writing, atOnce, delays, sample.clock());
    }

    @AfterEach
    void close() {
        letter.dispose();
        list.stop();
        sample.close();
    }

    private UUID create(MemoRequest request, Memo former) {
        var made = new ArrayList<UUID>();
        list.create(request, former, created -> made.add(created.id()), this::fail);
        return made.getFirst();
    }

    private void fail(Exception cause) {
        throw new AssertionError(cause);
    }

    private void openNew(MemoKind kind) {
        letter.open(
                create(new MemoRequest(kind, kind.basis() == MemoKind.Basis.PERIOD ? QUARTER : null, null), null),
                () -> {},
                this::fail);
    }

    private Memo stored() {
        return sample.store().memos().byId(letter.open().get().id()).orElseThrow();
    }

    private static int firstParagraph(id.penghubung.notadinas.NotaDinas memo) {
        for (var i = 0; i < memo.body().size(); i++) {
            if (memo.body().get(i) instanceof Block.Paragraph) {
                return i;
            }
        }
        throw new AssertionError("no paragraph");
    }

    private void typeInto(int block, String words) {
        letter.type(
                "b" + block,
                memo -> MemoEdits.block(
                        memo,
                        Part.BODY,
                        block,
                        new Block.Paragraph(memo.body().get(block).key(), words)));
    }

    @Test
    void aLetterJustComposedHasTheFiguresOfNow() {
        for (var kind : MemoKind.values()) {
            if (kind.basis() == MemoKind.Basis.PERIOD) {
                openNew(kind);
                assertThat(letter.freshness().get()).as(kind.word()).isEqualTo(new Freshness.Same());
            }
        }
    }

    @Test
    void whatIsTypedIsOnTheDiskWithinASecond() {
        openNew(MemoKind.BLANK);
        letter.type("closing", memo -> MemoEdits.closing(memo, "Terima"));
        assertThat(letter.saveState().get()).isInstanceOf(SaveState.Pending.class);
        delays.pass(Duration.ofMillis(700));
        assertThat(letter.saveState().get()).isInstanceOf(SaveState.Saved.class);
        assertThat(stored().content().edited()).contains("\"Terima\"");
    }

    @Test
    void typingWithoutAPauseIsOneStepBack() {
        openNew(MemoKind.BLANK);
        var before = letter.memo().get();
        for (var words : new String[] {"D", "De", "Dem"}) {
            letter.type("closing", memo -> MemoEdits.closing(memo, words));
            sample.clock().advance(Duration.ofMillis(200));
        }
        sample.clock().advance(Duration.ofSeconds(5));
        letter.type("closing", memo -> MemoEdits.closing(memo, "Demikian"));
        letter.undo();
        assertThat(letter.memo().get().closing()).isEqualTo("Dem");
        letter.undo();
        assertThat(letter.memo().get()).isEqualTo(before);
        letter.redo();
        letter.redo();
        assertThat(letter.memo().get().closing()).isEqualTo("Demikian");
    }

    @Test
    void anotherSignerIsAnotherSender() {
        openNew(MemoKind.BLANK);
        var former = letter.memo().get().signer().position();
        assertThat(letter.memo().get().address().toString()).contains(former);
        letter.restructure(memo -> MemoEdits.signer(memo, new Signer("Kepala Bagian", "Budi", "1")));
        assertThat(letter.memo().get().address().toString())
                .contains("Kepala Bagian")
                .doesNotContain(former);
    }

    @Test
    void aFormerFormComesBackAndTheOneBeforeItIsKept() {
        openNew(MemoKind.BLANK);
        letter.type("closing", memo -> MemoEdits.closing(memo, "Pertama"));
        delays.pass(Duration.ofSeconds(1));
        letter.recount(_ -> {}, this::fail);
        sample.clock().advance(Duration.ofMinutes(6));
        letter.type("closing", memo -> MemoEdits.closing(memo, "Kedua"));
        delays.pass(Duration.ofSeconds(1));
        var versions = new ArrayList<id.penghubung.store.Memos.Version>();
        letter.versions(versions::addAll, this::fail);
        assertThat(versions).isNotEmpty();
        letter.restore(versions.getFirst());
        assertThat(letter.memo().get().closing()).isEqualTo("Pertama");
        letter.undo();
        assertThat(letter.memo().get().closing()).isEqualTo("Kedua");
    }

    @Test
    void frozenFiguresAreNotAskedAbout() {
        openNew(MemoKind.QUARTER);
        letter.freeze(true);
        delays.pass(Duration.ofSeconds(1));
        assertThat(letter.freshness().get()).isEqualTo(new Freshness.NotAsked());
        assertThat(stored().content().frozen()).isTrue();
    }

    @Test
    void lastQuartersSentencesComeWithNewFiguresAndANewNumber() {
        var former = create(new MemoRequest(MemoKind.QUARTER, new Period.Quarter(2026, 2), null), null);
        letter.open(former, () -> {}, this::fail);
        var at = firstParagraph(letter.memo().get());
        typeInto(at, "Kalimat pembuka yang selalu kami pakai.");
        letter.type("number", memo -> MemoEdits.number(memo, "190/ND/07/2026"));
        letter.type("closing", memo -> MemoEdits.closing(memo, "Salam kami."));
        letter.flush();
        letter.close();

        var next = create(
                new MemoRequest(MemoKind.QUARTER, QUARTER, null),
                sample.store().memos().byId(former).orElseThrow());
        letter.open(next, () -> {}, this::fail);

        var memo = letter.memo().get();
        assertThat(((Block.Paragraph) memo.body().get(at)).text()).isEqualTo("Kalimat pembuka yang selalu kami pakai.");
        assertThat(memo.closing()).isEqualTo("Salam kami.");
        assertThat(memo.number()).as("x3").isNotEqualTo("190/ND/07/2026");
        assertThat(memo.address().toString()).contains("Triwulan III").doesNotContain("Triwulan II ");
        var composed = letter.open().get().composed();
        assertThat(memo.body().subList(at + 1, memo.body().size()))
                .isEqualTo(composed.body().subList(at + 1, composed.body().size()));
    }

    @Test
    void aLetterThatIsLeftAndOpenedAtOnceReadsAsTyped() {
        openNew(MemoKind.BLANK);
        var id = letter.open().get().id();
        letter.type("closing", memo -> MemoEdits.closing(memo, "Baru diketik"));
        letter.close();
        letter.open(id, () -> {}, this::fail);
        assertThat(letter.memo().get().closing()).isEqualTo("Baru diketik");
    }
}
