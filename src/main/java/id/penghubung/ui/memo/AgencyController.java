package id.penghubung.ui.memo;

import id.penghubung.notadinas.Agency;
import id.penghubung.notadinas.Logo;
import id.penghubung.notadinas.MemoComposer;
import id.penghubung.notadinas.MemoJson;
import id.penghubung.notadinas.PageSetup;
import id.penghubung.notadinas.PageSetup.Margins;
import id.penghubung.store.Memos;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Visibility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

/// *Identitas instansi*: what all letters of the agency have in common.
public final class AgencyController {

    private static final int SMALLEST_FONT = 9;
    private static final int LARGEST_FONT = 14;
    private static final List<String> PICTURES = List.of("*.png", "*.jpg", "*.jpeg");

    private final Memos memos;
    private final MemoComposer composer;
    private final Background background;
    private final Dialogs dialogs;
    private final Texts texts = Texts.of(AgencyController.class);
    private final Parent node;
    private final AddressOrder addressOrder;
    private Agency kept;
    private Logo logo;

    @FXML
    private TextArea letterhead;

    @FXML
    private ImageView logoPicture;

    @FXML
    private Button logoRemove;

    @FXML
    private TextField numberPattern;

    @FXML
    private TextField bureau;

    @FXML
    private TextField inspector;

    @FXML
    private TextField central;

    @FXML
    private TextArea signers;

    @FXML
    private VBox order;

    @FXML
    private ComboBox<PageSetup.Paper> paper;

    @FXML
    private Spinner<Integer> fontSize;

    @FXML
    private Spinner<Integer> marginTop;

    @FXML
    private Spinner<Integer> marginRight;

    @FXML
    private Spinner<Integer> marginBottom;

    @FXML
    private Spinner<Integer> marginLeft;

    @FXML
    private Button save;

    @FXML
    private Label result;

    public AgencyController(Desk desk, Background background, Dialogs dialogs) {
        this.memos = desk.store().memos();
        this.composer = new MemoComposer(desk.store(), desk.clock());
        this.background = background;
        this.dialogs = dialogs;
        node = Fxml.load(this);
        addressOrder = new AddressOrder(order);
        for (var margin : List.of(marginTop, marginRight, marginBottom, marginLeft)) {
            margin.setValueFactory(
                    new SpinnerValueFactory.IntegerSpinnerValueFactory(Margins.LEAST, Margins.MOST, Margins.LEAST));
        }
        paper.getItems().setAll(PageSetup.Paper.values());
        fontSize.setValueFactory(
                new SpinnerValueFactory.IntegerSpinnerValueFactory(SMALLEST_FONT, LARGEST_FONT, SMALLEST_FONT));
        say("");
        save.setDisable(true);
        background.run(
                () -> memos.agency().map(MemoJson::agency).orElseGet(composer::usualAgency),
                agency -> {
                    kept = agency;
                    show(AgencyForm.of(agency));
                    save.setDisable(false);
                },
                this::failed);
    }

    public Node node() {
        return node;
    }

    @FXML
    private void chooseLogo() {
        var chosen = dialogs.open(texts.text("agency.logo.choose"), texts.text("agency.logo.kind"), PICTURES);
        if (!chosen.isEmpty()) {
            background.run(() -> read(chosen.getFirst()), this::taken, this::failed);
        }
    }

    /// What a file was worth as a logo.
    private record Read(Optional<Logo> logo, Optional<Logo.Refusal> refusal) {}

    private static Read read(Path file) {
        try {
            // By its size first: a film is not read to be refused.
            if (Files.size(file) > Logo.MAX_BYTES) {
                return new Read(Optional.empty(), Optional.of(Logo.Refusal.TOO_LARGE));
            }
            return new Read(Optional.of(Logo.of(Files.readAllBytes(file))), Optional.empty());
        } catch (Logo.RefusedException e) {
            return new Read(Optional.empty(), Optional.of(e.refusal()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void taken(Read read) {
        read.refusal().ifPresent(why -> say(texts.text("agency.logo." + why.name())));
        read.logo().ifPresent(found -> {
            showLogo(found);
            say(texts.text("agency.unsaved"));
        });
    }

    @FXML
    private void removeLogo() {
        showLogo(null);
        say(texts.text("agency.unsaved"));
    }

    @FXML
    private void reset() {
        background.run(
                composer::usualAgency,
                usual -> {
                    show(AgencyForm.of(usual));
                    say(texts.text("agency.unsaved"));
                },
                this::failed);
    }

    @FXML
    private void save() {
        var form = new AgencyForm(
                letterhead.getText(),
                logo,
                numberPattern.getText(),
                bureau.getText(),
                inspector.getText(),
                central.getText(),
                signers.getText(),
                addressOrder.chosen(),
                paper.getValue(),
                fontSize.getValue(),
                new Margins(
                        marginTop.getValue(), marginRight.getValue(), marginBottom.getValue(), marginLeft.getValue()));
        var troubles = form.troubles();
        if (!troubles.isEmpty()) {
            say(troubles.stream()
                    .map(trouble -> texts.text("agency.trouble." + trouble.name()))
                    .collect(Collectors.joining(" ")));
            return;
        }
        var agency = form.agency(kept);
        background.run(
                () -> {
                    memos.saveAgency(MemoJson.of(agency));
                    return agency;
                },
                now -> {
                    kept = now;
                    say(texts.text("agency.saved"));
                },
                this::failed);
    }

    private void show(AgencyForm form) {
        letterhead.setText(form.letterhead());
        showLogo(form.logo());
        numberPattern.setText(form.numberPattern());
        bureau.setText(form.bureau());
        inspector.setText(form.inspector());
        central.setText(form.central());
        signers.setText(form.signers());
        addressOrder.show(form.order());
        paper.setValue(form.paper());
        fontSize.getValueFactory().setValue(form.fontSize());
        marginTop.getValueFactory().setValue(form.margins().top());
        marginRight.getValueFactory().setValue(form.margins().right());
        marginBottom.getValueFactory().setValue(form.margins().bottom());
        marginLeft.getValueFactory().setValue(form.margins().left());
    }

    private void showLogo(Logo now) {
        logo = now;
        logoPicture.setImage(now == null ? null : new Image(new ByteArrayInputStream(now.bytes())));
        Visibility.set(logoPicture, now != null);
        Visibility.set(logoRemove, now != null);
    }

    private void failed(Exception cause) {
        say(FailureWords.of(cause));
    }

    private void say(String words) {
        result.setText(words);
        Visibility.set(result, !words.isEmpty());
    }
}
