package id.penghubung.ui.complaint;

import id.penghubung.domain.Attachment;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Original;
import id.penghubung.domain.Reporter;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/// The report itself: deadline, text, attachments, data. Nodes are made once and filled for each complaint.
final class ReportView {

    private final Texts texts = Texts.of(ReportView.class);
    private final ComplaintViewModel model;
    private final Moments moments;
    private final OfficeZone zone;
    private final FileLines lines;
    private List<Attachment> listed = List.of();
    private String listedFor;

    private final DeadlineBox deadline;
    private final ReadingArea text = new ReadingArea();
    private final VBox attachments = new VBox();
    private final Label attachmentsTitle = sectionTitle("");
    private final GridPane facts = new GridPane();
    private final HandoverView handovers;
    private int nextFact;

    ReportView(VBox place, ComplaintViewModel model, Moments moments, OfficeZone zone, FileLines lines) {
        this.lines = lines;
        this.model = model;
        this.moments = moments;
        this.zone = zone;
        this.deadline = new DeadlineBox(moments);
        this.handovers = new HandoverView(moments, model::covered);
        text.setId("complaint-text");
        text.getStyleClass().add("complaint-text");
        attachments.setId("complaint-attachments");
        attachments.getStyleClass().add("attachments");
        facts.setId("complaint-facts");
        facts.getStyleClass().add("facts");
        for (var column = 0; column < 2; column++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(50);
            facts.getColumnConstraints().add(half);
        }
        place.getChildren()
                .setAll(
                        deadline,
                        new VBox(4, textHead(), text),
                        new VBox(4, attachmentsTitle, attachments),
                        new VBox(4, sectionTitle(texts.text("section.facts")), facts),
                        handovers);
    }

    private HBox textHead() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(8, sectionTitle(texts.text("section.text")), space, coverToggle());
        head.getStyleClass().add("text-head");
        return head;
    }

    private ToggleButton coverToggle() {
        var toggle = new ToggleButton();
        toggle.setId("complaint-uncover");
        toggle.getStyleClass().add("small");
        toggle.selectedProperty().bindBidirectional(model.uncovered());
        toggle.setTooltip(new Tooltip(texts.text("cover.tooltip")));
        toggle.getTooltip().setWrapText(true);
        toggle.getTooltip().setMaxWidth(360);
        model.uncovered().subscribe(open -> {
            toggle.setText(texts.text(open ? "cover.hide" : "cover.show"));
            toggle.setGraphic(new FontIcon(open ? MaterialDesignE.EYE_OFF_OUTLINE : MaterialDesignE.EYE_OUTLINE));
        });
        return toggle;
    }

    void show(ComplaintSheet sheet) {
        var complaint = sheet.complaint();
        deadline.show(
                sheet,
                Deadline.of(sheet, zone),
                sheet.row() != null && sheet.row().overdue());
        text.setText(words(sheet, complaint));
        showAttachments(complaint);
        showFacts(sheet, complaint);
        handovers.show(sheet);
    }

    private String words(ComplaintSheet sheet, Complaint complaint) {
        if (sheet.row() != null && sheet.row().erasedAt() != null) {
            return texts.text("text.erased", moments.date(sheet.row().erasedAt()));
        }
        return complaint.text().isBlank() ? texts.text("text.empty") : model.covered(complaint.text());
    }

    private void showAttachments(Complaint complaint) {
        var some = !complaint.attachments().isEmpty();
        attachments.getParent().setVisible(some);
        attachments.getParent().setManaged(some);
        attachmentsTitle.setText(
                texts.text("section.attachments", complaint.attachments().size()));
        // The same lines stay, so that a refresh takes the focus from no button.
        if (!complaint.attachments().equals(listed) || !complaint.id().equals(listedFor)) {
            listed = complaint.attachments();
            listedFor = complaint.id();
            attachments.getChildren().setAll(lines.of(complaint.id(), listed));
        }
    }

    private void showFacts(ComplaintSheet sheet, Complaint complaint) {
        facts.getChildren().clear();
        nextFact = 0;
        fact("reporter", reporter(complaint.reporter()));
        fact("received", moments.full(complaint.receivedAt()));
        fact("classification", blankAs(complaint.classification(), "fact.classification.none"));
        fact("category", blankAs(complaint.category(), "fact.unknown"));
        fact("unit", unit(sheet));
        fact("channel", blankAs(complaint.channel(), "fact.unknown"));
        fact("location", model.covered(blankAs(complaint.location(), "fact.unknown")));
        fact(
                "incident",
                complaint.incidentDate() == null ? texts.text("fact.unknown") : moments.date(complaint.incidentDate()));
        if (complaint.closedAt() != null) {
            fact("closed", moments.full(complaint.closedAt()));
        }
        if (complaint.original() != null) {
            fact("original", original(complaint, complaint.original()));
        }
    }

    /// What was corrected, as it came in.
    private String original(Complaint now, Original before) {
        return Stream.of(
                        was("title", before.title(), now.title()),
                        was("classification", before.classification(), now.classification()),
                        was("category", before.category(), now.category()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private Optional<String> was(String key, String before, String now) {
        return Objects.equals(before, now)
                ? Optional.empty()
                : Optional.of(model.covered(texts.text("original." + key, blankAs(before, "original.empty"))));
    }

    private void fact(String key, String value) {
        var name = new Label(texts.text("fact." + key));
        name.getStyleClass().addAll("quiet", "small");
        var words = new Label(value);
        words.setId("fact-" + key);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        facts.add(new VBox(name, copyable(words, value)), nextFact % 2, nextFact / 2);
        nextFact++;
    }

    private Label copyable(Label label, String value) {
        var copy = new MenuItem(texts.text("fact.copy"));
        copy.setOnAction(_ -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, value)));
        label.setContextMenu(new ContextMenu(copy));
        return label;
    }

    /// A shielded name stays shielded whatever is uncovered (DESIGN 5.8).
    private String reporter(Reporter reporter) {
        if (reporter.shielded()) {
            return texts.text(
                    reporter.anonymous() && reporter.secret()
                            ? "reporter.both"
                            : reporter.anonymous() ? "reporter.anonymous" : "reporter.secret");
        }
        var known = Stream.of(reporter.name(), cover(reporter.phone()), cover(reporter.email()))
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? texts.text("reporter.unknown") : known;
    }

    private String cover(String contact) {
        return contact == null ? null : model.covered(contact);
    }

    private String unit(ComplaintSheet sheet) {
        return sheet.complaint()
                .currentDisposition()
                .map(standing -> unitSince(sheet.unitName(standing.unitId()), standing.disposedAt()))
                .orElseGet(() -> texts.text(sheet.fromFile() ? "fact.unknown" : "fact.unit.none"));
    }

    private String unitSince(String name, Instant since) {
        // A data tarikan names the unit and not the day.
        return since == null ? name : texts.text("fact.unit.since", name, moments.date(since));
    }

    private String blankAs(String value, String key) {
        return value == null || value.isBlank() ? texts.text(key) : value;
    }

    private static Label sectionTitle(String words) {
        var title = new Label(words);
        title.getStyleClass().add("section-title");
        return title;
    }
}
