package id.penghubung.ui.memo;

import id.penghubung.domain.Period;
import id.penghubung.notadinas.MemoComposer;
import id.penghubung.notadinas.MemoPress;
import id.penghubung.notadinas.MemoPrinter;
import id.penghubung.store.AccountStore;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FileOpener;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.MemoPlace;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.TargetFile;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.TimerDelays;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// *Nota dinas*: builds its parts and wires them to the store.
public final class MemoScreen implements MemoPlace {

    private final TimerDelays delays;
    private final MemoListViewModel list;
    private final LetterViewModel letter;
    private final PreviewViewModel preview;
    private final UnitLettersViewModel units;
    private final LetterOutput output;
    private final MemoController controller;
    private final Parent node;
    private final AccountStore.Subscription subscription;
    private final Texts texts = Texts.of(MemoScreen.class);
    private boolean inFront;

    public MemoScreen(
            Desk desk, Background background, Dialogs dialogs, Notices notices, MemoPress press, MemoPrinter printer) {
        this(desk, background, dialogs, notices, press, printer, MemoScreen::openWithSystem, null);
    }

    /// @param chooser stands for the system's file chooser; null for that one
    MemoScreen(
            Desk desk,
            Background background,
            Dialogs dialogs,
            Notices notices,
            MemoPress press,
            MemoPrinter printer,
            PrivateCopies.Viewer viewer,
            OutputReport.Chooser chooser) {
        var store = desk.store();
        var moments = new Moments(desk.zone(), desk.clock());
        var writing = new StoredWriting(store.memos(), new MemoComposer(store, desk.clock()));
        var quarter = Period.quarterOf(moments.today());
        delays = new TimerDelays("memo-timer", background.ui());
        list = new MemoListViewModel(store.memos(), store.complaints(), writing, background, desk.clock());
        letter = new LetterViewModel(store.memos(), writing, background, delays, desk.clock());
        preview = new PreviewViewModel(press, background, delays);
        units = new UnitLettersViewModel(
                store, background, (Period.Quarter) quarter.former().orElse(quarter));
        output = new LetterOutput(
                press,
                printer,
                new PrivateCopies(Path.of(System.getProperty("java.io.tmpdir")), viewer),
                store.memos()::ownForm,
                store.audit(),
                letter::complaintId,
                background);
        var report = new OutputReport(chooser == null ? this::choose : chooser, notices, dialogs);
        var pages = new PreviewController(preview, output, report, desk.practice());
        controller = new MemoController(
                list,
                new LetterController(letter, pages, moments, dialogs),
                new UnitLettersController(units, moments),
                desk.person(),
                moments,
                dialogs,
                notices);
        node = Fxml.load(controller);
        subscription = store.subscribe(areas -> background.ui().execute(() -> {
            if (inFront && areas.contains(Area.MEMOS)) {
                list.refresh();
            }
            if (inFront && (areas.contains(Area.COMPLAINTS) || areas.contains(Area.REFERENCE))) {
                letter.checkFigures();
            }
        }));
    }

    private static boolean openWithSystem(Path file) {
        try {
            FileOpener.ofThisSystem().open(file);
            return true;
        } catch (IOException _) {
            // No such command on this system.
            return false;
        }
    }

    private Optional<Path> choose(String suggestedName, String ending) {
        return TargetFile.ask(
                node.getScene().getWindow(),
                texts.text("output." + ending),
                suggestedName,
                List.of(new TargetFile.Kind(texts.text("output.kind." + ending), "." + ending)));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void begin(String kindWord, String complaintId) {
        controller.begin(kindWord, complaintId);
    }

    @Override
    public void shown() {
        inFront = true;
        controller.shown();
    }

    @Override
    public void hidden() {
        inFront = false;
        controller.hidden();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return controller.shortcuts();
    }

    @Override
    public void dispose() {
        subscription.close();
        letter.dispose();
        preview.clear();
        list.stop();
        units.stop();
        output.dispose();
        delays.close();
    }
}
