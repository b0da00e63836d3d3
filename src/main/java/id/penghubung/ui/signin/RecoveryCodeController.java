package id.penghubung.ui.signin;

import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.signin.Gate.Entry;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.print.PrinterJob;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// Shows the recovery code, once.
final class RecoveryCodeController implements SignIn.Page {

    private static final double PRINT_WIDTH = 420;

    private final Entry.Opened opened;
    private final Dialogs dialogs;
    private final Texts texts = Texts.of(RecoveryCodeController.class);
    private final Parent node;

    @FXML
    private TextField code;

    @FXML
    private Button copy;

    @FXML
    private Button print;

    @FXML
    private CheckBox kept;

    @FXML
    private Button go;

    RecoveryCodeController(SignInViewModel model, Entry.Opened opened, Dialogs dialogs) {
        this.opened = opened;
        this.dialogs = dialogs;
        node = Fxml.load(this);
        code.setText(opened.recoveryCode());
        copy.setOnAction(_ -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, opened.recoveryCode()));
            copy.setText(texts.text("dialog.copied"));
        });
        print.setOnAction(_ -> print());
        go.disableProperty().bind(kept.selectedProperty().not());
        go.setOnAction(_ -> model.open(opened));
    }

    private void print() {
        var job = PrinterJob.createPrinterJob();
        if (job == null) {
            dialogs.tell(texts.text("code.no_printer.title"), texts.text("code.no_printer"));
            return;
        }
        if (job.showPrintDialog(node.getScene().getWindow())) {
            if (job.printPage(sheet())) {
                job.endJob();
            } else {
                dialogs.tell(texts.text("code.print_failed.title"), texts.text("code.print_failed"));
            }
        }
    }

    /// Black on white whatever the theme: it goes to paper.
    private VBox sheet() {
        Desk desk = opened.desk();
        var moments = new Moments(desk.zone(), desk.clock());
        return new VBox(
                14,
                line(texts.text("code.sheet.title"), 18, FontWeight.BOLD),
                line(
                        texts.text(
                                "code.sheet.account",
                                desk.person().userName(),
                                desk.institutionName(),
                                moments.longDate(moments.today())),
                        12,
                        FontWeight.NORMAL),
                line(opened.recoveryCode(), 20, FontWeight.BOLD),
                line(texts.text("code.sheet.advice"), 12, FontWeight.NORMAL));
    }

    private static Text line(String words, double size, FontWeight weight) {
        var text = new Text(words);
        text.setFont(Font.font("Liberation Sans", weight, size));
        text.setFill(Color.BLACK);
        text.setWrappingWidth(PRINT_WIDTH);
        return text;
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void focusFirst() {
        copy.requestFocus();
    }
}
