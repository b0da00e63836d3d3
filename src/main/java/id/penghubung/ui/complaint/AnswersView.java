package id.penghubung.ui.complaint;

import id.penghubung.domain.FollowUp;
import id.penghubung.store.Outbox;
import id.penghubung.store.Outbox.State;
import id.penghubung.ui.byhand.HandSendController;
import id.penghubung.ui.byhand.HandSending;
import id.penghubung.ui.common.BodyWords;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// All answers of a complaint, newest first, and above them what waits here. What waits is no answer yet, and looks so.
final class AnswersView {

    private final Texts texts = Texts.of(AnswersView.class);
    private final VBox place;
    private final ComplaintViewModel model;
    private final Moments moments;
    private final ChangeWords words;
    private final FileLines lines;
    private final Runnable openOutbox;
    private final HandSending byHand;
    private final ChecksView checks;
    private final MaterialsView materials;
    /// Kept while the complaint is on screen, so that a time being typed survives a refresh.
    private final Map<UUID, HandSendController> steps = new HashMap<>();

    AnswersView(
            VBox place,
            ComplaintViewModel model,
            Moments moments,
            ChangeWords words,
            FileLines lines,
            Runnable openOutbox,
            HandSending byHand,
            ChecksView checks,
            MaterialsView materials) {
        this.checks = checks;
        this.materials = materials;
        this.lines = lines;
        this.place = place;
        this.model = model;
        this.moments = moments;
        this.words = words;
        this.openOutbox = openOutbox;
        this.byHand = byHand;
    }

    void show(ComplaintSheet sheet) {
        var sent = sheet.items().stream()
                .collect(Collectors.toMap(item -> item.action().id(), Function.identity(), (first, _) -> first));
        var cards =
                new ArrayList<Node>(checks.of(sheet, model.editor().offered().get()));
        cards.addAll(materials.of(sheet));
        sheet.waiting().reversed().forEach(item -> cards.add(waiting(item, sheet)));
        sheet.sentByHand().reversed().forEach(item -> cards.add(sentByHand(item)));
        sheet.complaint().followUps().stream()
                .sorted(Comparator.comparing(FollowUp::at).reversed())
                .forEach(answer -> cards.add(answer(answer, sheet, sent)));
        place.getChildren().setAll(cards);
        if (place.getChildren().isEmpty()) {
            place.getChildren().add(quiet(texts.text(sheet.fromFile() ? "answers.not_told" : "answers.none")));
        }
    }

    private VBox waiting(Outbox.Item item, ComplaintSheet sheet) {
        var head = line(
                title(Words.of(item.action().body().kind())),
                chip(
                        item.byHand() ? texts.text("waiting.BY_HAND") : stateWord(item.state()),
                        item.state() instanceof State.Parked ? "tone-stop" : "tone-care"),
                quiet(texts.text("waiting.since", moments.brief(item.queuedAt()))));
        if (item.tries() > 0) {
            head.getChildren().add(quiet(texts.text("waiting.tries", item.tries())));
        }
        var card = new VBox(6, head);
        if (item.state() instanceof State.Parked(var reason, var said) && !item.byHand()) {
            card.getChildren()
                    .add(wrapped(FailureWords.of(
                            reason, said, item.action().body().kind().target())));
        }
        BodyWords.of(item.action().body(), sheet::unitName)
                .forEach(line -> card.getChildren().add(wrapped(line)));
        if (item.byHand()) {
            var step = steps.computeIfAbsent(item.action().id(), _ -> new HandSendController(byHand));
            step.show(item, sheet.gone() ? null : sheet.complaint().trackingId());
            card.getChildren().addAll(new ReadingArea(item.action().body().text()), step.node());
            card.getStyleClass().addAll("answer", "answer-waiting");
            return card;
        }
        var outbox = new Button(texts.text("waiting.open"));
        outbox.getStyleClass().add("small");
        outbox.setOnAction(_ -> openOutbox.run());
        if (!item.action().body().text().isBlank()) {
            card.getChildren().add(new ReadingArea(item.action().body().text()));
        }
        card.getChildren().addAll(lines.of(sheet.id(), item.action().files()));
        card.getChildren().add(outbox);
        card.getStyleClass().addAll("answer", "answer-waiting");
        return card;
    }

    private VBox sentByHand(Outbox.Item item) {
        var at = ((State.SentByHand) item.state()).at();
        var card = new VBox(
                6,
                line(
                        title(Words.of(item.action().body().kind())),
                        chip(texts.text("sent_by_hand"), "tone-know"),
                        quiet(moments.full(at))),
                new ReadingArea(item.action().body().text()));
        card.getStyleClass().add("answer");
        return card;
    }

    private String stateWord(State state) {
        return switch (state) {
            case State.Queued _ -> texts.text("waiting.QUEUED");
            case State.Sending _ -> texts.text("waiting.SENDING");
            case State.Uncertain _ -> texts.text("waiting.UNCERTAIN");
            case State.Parked(var reason, var _) -> texts.text("waiting.PARKED", FailureWords.brief(reason));
            case State.Sent _, State.SentByHand _, State.Withdrawn _, State.Discarded _ ->
                throw new IllegalArgumentException(state.toString());
        };
    }

    private VBox answer(FollowUp answer, ComplaintSheet sheet, Map<UUID, Outbox.Item> ours) {
        var head = line(title(words.kind(answer)));
        var own = answer.actionId() == null ? null : ours.get(answer.actionId());
        if (own != null) {
            head.getChildren().add(chip(texts.text("answer.ours"), "tone-know"));
        }
        ServerLabel.worthShowing(answer)
                .ifPresent(label -> head.getChildren().add(chip(texts.text("answer.label", label), "tone-care")));
        if (own != null && !Words.of(own.action().body().kind()).equals(words.kind(answer))) {
            var sentAs =
                    texts.text("answer.sent_as", Words.of(own.action().body().kind()));
            head.getChildren().add(chip(sentAs, "tone-care"));
        }
        var who = Stream.of(answer.author(), sheet.unitName(answer.unitId()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        var when = moments.full(answer.at());
        var by = quiet(who.isEmpty() ? when : texts.text("answer.by", who, when));
        by.setWrapText(true);
        var card = new VBox(
                6,
                head,
                by,
                new ReadingArea(erased(answer, sheet) ? texts.text("answer.erased") : model.covered(answer.text())));
        card.getChildren().addAll(lines.of(sheet.id(), answer.attachments()));
        card.getStyleClass().add("answer");
        return card;
    }

    private static boolean erased(FollowUp answer, ComplaintSheet sheet) {
        return answer.text().isEmpty() && sheet.row() != null && sheet.row().erasedAt() != null;
    }

    private static FlowPane line(Node... nodes) {
        var line = new FlowPane(8, 4, nodes);
        line.getStyleClass().add("answer-head");
        return line;
    }

    private static Label title(String words) {
        var label = new Label(words);
        label.getStyleClass().add("section-title");
        return label;
    }

    private static Label chip(String words, String tone) {
        var chip = new Label(words);
        chip.getStyleClass().addAll("chip", tone);
        return chip;
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().add("quiet");
        return label;
    }

    private static Label wrapped(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
