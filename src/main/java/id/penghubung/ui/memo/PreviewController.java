package id.penghubung.ui.memo;

import id.penghubung.notadinas.MemoPages.Size;
import id.penghubung.notadinas.NotaDinas;
import id.penghubung.notadinas.PagePicture;
import id.penghubung.notadinas.PageSetup;
import id.penghubung.notadinas.PaperMark;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import id.penghubung.ui.memo.PreviewViewModel.Shown;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The pages as they will be printed, and the ways to paper and to files.
final class PreviewController {

    private static final KeyCombination PRINT = new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PDF = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination DOCX =
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    /// Pixels of the toolkit per point, in the original size.
    private static final double ORIGINAL = 96.0 / 72;
    private static final double STEP = 1.2;
    private static final double SMALLEST = 0.3;
    private static final double LARGEST = 3;
    private static final double GAP = 12;
    private static final int NEIGHBOURS = 1;
    /// Pictures of pages farther away are let go: at the original size each takes 4 MB.
    private static final int KEPT_AROUND = 3;

    private final PreviewViewModel model;
    private final LetterOutput output;
    private final OutputReport report;
    private final boolean practice;
    private final Texts texts = Texts.of(PreviewController.class);
    private final List<Sheet> pages = new ArrayList<>();
    private PageSetup page = PageSetup.usual();
    private NotaDinas memo;
    private Shown present;
    private double scale = 1;
    private Runnable onFinal = () -> {};

    @FXML
    private Button print;

    @FXML
    private Button savePdf;

    @FXML
    private Button saveDocx;

    @FXML
    private Button saveSrikandi;

    @FXML
    private Button view;

    @FXML
    private CheckBox draft;

    @FXML
    private Button smaller;

    @FXML
    private Button larger;

    @FXML
    private ToggleButton fit;

    @FXML
    private Label zoom;

    @FXML
    private Label position;

    @FXML
    private Label replaced;

    @FXML
    private ProgressIndicator progress;

    @FXML
    private HBox troubleBox;

    @FXML
    private Label trouble;

    @FXML
    private ListView<Integer> pageList;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox sheets;

    /// @param practice DATA LATIHAN stands on every page
    PreviewController(PreviewViewModel model, LetterOutput output, OutputReport report, boolean practice) {
        this.model = model;
        this.output = output;
        this.report = report;
        this.practice = practice;
    }

    /// One page on the screen.
    private final class Sheet extends StackPane {
        private final ImageView picture = new ImageView();
        private Size size;
        private Shown of;
        private double drawnScale;

        Sheet() {
            getStyleClass().add("paper");
            picture.setSmooth(true);
            getChildren().add(picture);
        }

        void resize(Size wanted) {
            size = wanted;
            var width = Math.floor(wanted.width() * ORIGINAL * scale);
            var height = Math.floor(wanted.height() * ORIGINAL * scale);
            setMinSize(width, height);
            setMaxSize(width, height);
            setPrefSize(width, height);
            picture.setFitWidth(width);
            picture.setFitHeight(height);
        }

        boolean current(double wantedScale) {
            return of == present && drawnScale == wantedScale && picture.getImage() != null;
        }

        void show(Shown shown, PagePicture drawn, double atScale) {
            of = shown;
            drawnScale = atScale;
            picture.setImage(new WritableImage(new PixelBuffer<>(
                    drawn.width(),
                    drawn.height(),
                    IntBuffer.wrap(drawn.pixels()),
                    // Opaque, so that both forms are the same; this one needs no copy.
                    PixelFormat.getIntArgbPreInstance())));
        }

        void letGo() {
            of = null;
            picture.setImage(null);
        }
    }

    @FXML
    private void initialize() {
        draft.setSelected(true);
        draft.setOnAction(_ -> request(true));
        draft.setTooltip(new Tooltip(texts.text("preview.draft.tooltip")));
        fit.setSelected(true);
        fit.setOnAction(_ -> fitWidth());
        smaller.setOnAction(_ -> zoomTo(scale / STEP));
        larger.setOnAction(_ -> zoomTo(scale * STEP));
        scroll.viewportBoundsProperty().subscribe(bounds -> {
            if (fit.isSelected() && bounds.getWidth() > 0) {
                fitWidth();
            } else {
                drawVisible();
            }
        });
        scroll.vvalueProperty().subscribe(() -> {
            showPosition();
            drawVisible();
        });
        pageList.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (pageList.isFocused() && index.intValue() >= 0) {
                scrollTo(index.intValue());
            }
        });
        model.shown().subscribe(this::showPages);
        model.trouble().subscribe(sentence -> {
            trouble.setText(sentence);
            Visibility.set(troubleBox, sentence != null);
        });
        model.working().subscribe(progress::setVisible);
        var ready = model.shown().isNotNull().and(model.working().not());
        for (var button : List.of(savePdf, saveDocx, saveSrikandi, view)) {
            button.disableProperty().bind(Bindings.not(ready).or(output.busy()));
        }
        print.disableProperty().bind(Bindings.not(ready.and(model.seen())).or(output.busy()));
        print.setTooltip(tip("output.print", PRINT));
        savePdf.setTooltip(tip("output.pdf", PDF));
        saveDocx.setTooltip(tip("output.docx", DOCX));
        print.setOnAction(_ -> output.print(present, outcome -> ended(outcome, true)));
        savePdf.setOnAction(_ -> report.choose(present, "pdf")
                .ifPresent(target -> output.savePdf(present, target, outcome -> ended(outcome, true))));
        saveDocx.setOnAction(_ -> report.choose(present, "docx")
                .ifPresent(target -> output.saveDocx(present, target, outcome -> ended(outcome, false))));
        saveSrikandi.setTooltip(new Tooltip(texts.text("output.srikandi.tooltip")));
        saveSrikandi.setOnAction(_ -> report.choose(present, "docx")
                .ifPresent(target -> output.saveForSrikandi(present, target, outcome -> ended(outcome, false))));
        view.setOnAction(_ -> output.view(present, outcome -> ended(outcome, false)));
        showPosition();
    }

    private Tooltip tip(String key, KeyCombination keys) {
        return new Tooltip(texts.text("key.tooltip", texts.text(key), Shortcut.display(keys)));
    }

    boolean key(KeyEvent event) {
        if (PRINT.match(event)) {
            print.fire();
        } else if (PDF.match(event)) {
            savePdf.fire();
        } else if (DOCX.match(event)) {
            saveDocx.fire();
        } else {
            return false;
        }
        return true;
    }

    List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(PRINT, texts.text("key.print")),
                new Shortcut(PDF, texts.text("key.pdf")),
                new Shortcut(DOCX, texts.text("key.docx")));
    }

    /// @param action a letter without the mark of a draft has gone out
    void onFinal(Runnable action) {
        onFinal = action;
    }

    private void ended(LetterOutput.Outcome outcome, boolean goesOut) {
        report.tell(outcome);
        var done = outcome instanceof LetterOutput.Outcome.Saved || outcome instanceof LetterOutput.Outcome.Printed;
        if (done && goesOut && !draft.isSelected()) {
            onFinal.run();
        }
    }

    // --- what is shown ----------------------------------------------------------------------------------------------

    void page(PageSetup setup) {
        page = setup;
    }

    /// @param soon without waiting for a pause in the typing
    void show(NotaDinas now, boolean soon) {
        memo = now;
        request(soon);
    }

    private void request(boolean soon) {
        if (memo != null) {
            model.show(new PreviewViewModel.Wanted(memo, page, marks()), soon);
        }
    }

    private Set<PaperMark> marks() {
        var marks = EnumSet.noneOf(PaperMark.class);
        if (draft.isSelected()) {
            marks.add(PaperMark.DRAFT);
        }
        if (practice) {
            marks.add(PaperMark.PRACTICE);
        }
        return marks;
    }

    void clear() {
        memo = null;
        draft.setSelected(true);
        model.clear();
    }

    private void showPages(Shown shown) {
        present = shown;
        if (shown == null) {
            pages.clear();
            sheets.getChildren().clear();
            pageList.getItems().clear();
            Visibility.set(replaced, false);
            showPosition();
            return;
        }
        var sizes = shown.pages().sizes();
        while (pages.size() > sizes.size()) {
            sheets.getChildren().remove(pages.removeLast());
        }
        while (pages.size() < sizes.size()) {
            var sheet = new Sheet();
            sheet.setId("preview-page-" + pages.size());
            pages.add(sheet);
            sheets.getChildren().add(sheet);
        }
        for (var index = 0; index < sizes.size(); index++) {
            pages.get(index).resize(sizes.get(index));
        }
        pageList.getItems()
                .setAll(IntStream.rangeClosed(1, sizes.size()).boxed().toList());
        replaced.setText(texts.text("preview.replaced", shown.printed().replaced()));
        replaced.setTooltip(new Tooltip(replaced.getText()));
        Visibility.set(replaced, shown.printed().replaced() > 0);
        if (fit.isSelected()) {
            fitWidth();
        } else {
            drawVisible();
        }
        showPosition();
    }

    private void fitWidth() {
        fit.setSelected(true);
        var width = scroll.getViewportBounds().getWidth() - 2 * GAP;
        if (pages.isEmpty() || width < 50) {
            return;
        }
        var widest =
                pages.stream().mapToDouble(sheet -> sheet.size.width()).max().orElseThrow();
        apply(Math.clamp(width / (widest * ORIGINAL), SMALLEST, LARGEST));
    }

    private void zoomTo(double wanted) {
        fit.setSelected(false);
        apply(Math.clamp(wanted, SMALLEST, LARGEST));
    }

    private void apply(double wanted) {
        scale = wanted;
        pages.forEach(sheet -> sheet.resize(sheet.size));
        zoom.setText(texts.text("preview.zoom", Math.round(scale * 100)));
        drawVisible();
    }

    // --- which pages are drawn --------------------------------------------------------------------------------------

    private double top(int index) {
        var y = GAP;
        for (var above = 0; above < index; above++) {
            y += pages.get(above).getPrefHeight() + GAP;
        }
        return y;
    }

    private double offset() {
        var height = scroll.getViewportBounds().getHeight();
        var whole = pages.isEmpty() ? 0 : top(pages.size());
        return Math.max(0, whole - height) * scroll.getVvalue();
    }

    private int pageAt(double y) {
        for (var index = 0; index < pages.size(); index++) {
            if (y < top(index + 1)) {
                return index;
            }
        }
        return Math.max(0, pages.size() - 1);
    }

    private void drawVisible() {
        if (present == null || pages.isEmpty()) {
            return;
        }
        var first = pageAt(offset());
        var last = pageAt(offset() + scroll.getViewportBounds().getHeight());
        model.forgetUndrawn();
        for (var index = 0; index < pages.size(); index++) {
            if (index < first - KEPT_AROUND || index > last + KEPT_AROUND) {
                pages.get(index).letGo();
            }
        }
        // The last request is served first: what is before the eyes comes last.
        for (var index = Math.min(pages.size() - 1, last + NEIGHBOURS); index >= first; index--) {
            draw(index);
        }
    }

    private void draw(int index) {
        var sheet = pages.get(index);
        var window = sheets.getScene() == null ? null : sheets.getScene().getWindow();
        var density = window == null ? 1 : window.getOutputScaleX();
        var wanted = ORIGINAL * scale * density;
        if (!sheet.current(wanted)) {
            var of = present;
            model.draw(index, wanted, drawn -> {
                if (of == present) {
                    sheet.show(of, drawn, wanted);
                }
            });
        }
    }

    private void showPosition() {
        Visibility.set(position, !pages.isEmpty());
        if (!pages.isEmpty()) {
            var shownPage = pageAt(offset() + scroll.getViewportBounds().getHeight() / 3);
            position.setText(texts.text("preview.position", shownPage + 1, pages.size()));
            if (!pageList.isFocused()) {
                pageList.getSelectionModel().select(shownPage);
            }
        }
    }

    private void scrollTo(int index) {
        var range = top(pages.size()) - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(range <= 0 ? 0 : Math.min(1, (top(index) - GAP) / range));
    }
}
