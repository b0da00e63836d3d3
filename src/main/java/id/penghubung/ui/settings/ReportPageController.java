package id.penghubung.ui.settings;

import id.penghubung.store.Cache.Office;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.ReportPage;
import id.penghubung.ui.common.Texts;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// *Laman laporan di LAPOR!*: the address pattern that is opened where answers go out by hand.
final class ReportPageController {

    private static final String ANY_ID = "9000001";

    private final Desk desk;
    private final Background background;
    private final Texts texts = Texts.of(ReportPageController.class);
    private final Parent node;

    @FXML
    private TextField address;

    @FXML
    private Button save;

    @FXML
    private Label result;

    ReportPageController(Desk desk, Background background) {
        this.desk = desk;
        this.background = background;
        node = Fxml.load(this);
        save.setOnAction(_ -> save());
        background.run(
                () -> ReportPage.of(desk.store().cache().office().pagePattern()).pattern(),
                address::setText,
                failure -> result.setText(FailureWords.of(failure)));
    }

    Parent node() {
        return node;
    }

    private void save() {
        var page = ReportPage.of(address.getText());
        if (page.address(ANY_ID).isEmpty()) {
            result.setText(texts.text("page.wrong"));
            return;
        }
        background.run(
                () -> {
                    var office = desk.store().cache().office();
                    desk.store().cache().saveOffice(new Office(office.institution(), page.pattern()));
                    return page.pattern();
                },
                kept -> {
                    address.setText(kept);
                    result.setText(texts.text("page.saved"));
                },
                failure -> result.setText(FailureWords.of(failure)));
    }
}
