package id.penghubung.notadinas;

import id.penghubung.domain.Status;
import id.penghubung.notadinas.Block.Alignment;
import id.penghubung.notadinas.Block.Column;
import id.penghubung.notadinas.Block.Grid;
import id.penghubung.notadinas.Block.Heading;
import id.penghubung.notadinas.Block.Paragraph;
import id.penghubung.notadinas.Block.Points;
import id.penghubung.notadinas.LetterForm.Text;
import id.penghubung.notadinas.NotaDinas.Annex;
import id.penghubung.reconcile.Comparison;
import id.penghubung.statistics.Case;
import id.penghubung.statistics.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The letters that tell of a period: the quarterly chain of the minutes, and what goes with it.
final class PeriodLetters {

    /// Up to so many rows stand in the letter, more in an annex (documents 1.3).
    private static final int MOST_IN_BODY = 15;

    private final MemoMaterial material;
    private final PeriodFigures figures;
    private final PeriodSentences sentences;
    private final CaseList lists;
    private final String period;

    PeriodLetters(MemoMaterial material, PeriodFigures figures) {
        this.material = material;
        this.figures = figures;
        this.sentences = new PeriodSentences(material, figures);
        this.lists = new CaseList(material, figures);
        this.period = PeriodNames.of(figures.period());
    }

    /// @param compiled the bureau's compilation for the Inspektur, else one unit's own letter
    /// @param match what was sent beside what the sources show, as of now
    Text quarter(boolean compiled, Comparison match) {
        var body = new ArrayList<Block>();
        var span = PeriodNames.span(figures.period());
        body.add(new Paragraph(
                "opening",
                MemoWords.of(
                        compiled ? "quarter.opening" : "unitQuarter.opening",
                        material.writer(),
                        span.isEmpty() ? period : MemoWords.of("period.with", period, span))));
        body.add(new Heading("h.recap", MemoWords.of("heading.recap")));
        summary(body);
        if (!figures.present().incoming().cases().isEmpty()) {
            if (compiled) {
                stages(body, "t.unit", Dimension.UNIT, "unit", material::unit);
            }
            stages(body, "t.class", Dimension.CLASSIFICATION, "classification", PeriodLetters::named);
            stages(body, "t.channel", Dimension.CHANNEL, "channel", PeriodLetters::named);
            body.add(new Paragraph("note.columns", MemoWords.of("note.columns")));
        }
        body.add(new Heading("h.time", MemoWords.of("heading.time")));
        body.add(new Paragraph("time.answer", sentences.daysToAnswer()));
        body.add(new Paragraph("time.followUp", sentences.daysToFollowUp()));
        sentences.inTime().ifPresent(words -> body.add(new Paragraph("time.share", words)));
        body.add(new Paragraph("time.close", sentences.daysToClose()));
        var annexes = new ArrayList<Annex>();
        var late = figures.late();
        body.add(new Paragraph("late", sentences.late(late.size())));
        list(body, annexes, "t.late", MemoWords.of("caption.late"), late);
        body.addAll(MatchSection.of(match, material.zone()));
        body.add(new Heading("h.faults", MemoWords.of("heading.faults")));
        faults(body);
        body.add(new Heading("h.advice", MemoWords.of("heading.advice")));
        body.add(new Points("advice", List.of(MemoWords.of("fill"))));
        var all = figures.present().incoming().cases();
        if (!all.isEmpty()) {
            body.add(new Paragraph("list.where", MemoWords.of("list.where")));
            annexes.add(allReports(all));
        }
        body.add(new Paragraph(PeriodSentences.ORIGIN, sentences.origin()));
        return new Text(
                compiled ? MemoKind.QUARTER : MemoKind.UNIT_QUARTER,
                compiled
                        ? material.agency().addressees().inspector()
                        : material.agency().addressees().bureau(),
                MemoWords.of(compiled ? "quarter.subject" : "unitQuarter.subject", period),
                body,
                MemoWords.of("quarter.closing"),
                annexes);
    }

    private Annex allReports(List<Case> all) {
        var listed = all.size() <= PeriodFigures.MOST_LISTED ? all : List.<Case>of();
        return new Annex(
                MemoWords.of("annex.reports", period),
                listed.isEmpty()
                        ? List.of(new Paragraph(
                                "list.tooLong",
                                MemoWords.of("list.tooLong", MemoWords.of("reports", Amounts.both(all.size())))))
                        : List.of(lists.of("t.all", "", listed)));
    }

    Text obstacles() {
        var body = new ArrayList<Block>();
        body.add(new Paragraph("opening", MemoWords.of("obstacles.opening", material.writer(), period)));
        faults(body);
        if (!figures.faults().isEmpty()) {
            body.add(new Paragraph("request", MemoWords.of("obstacles.request")));
        }
        return new Text(
                MemoKind.OBSTACLES,
                material.agency().addressees().central(),
                MemoWords.of("obstacles.subject", period),
                body,
                MemoWords.of("closing.thanks"));
    }

    Text dataCover() {
        var body = new ArrayList<Block>();
        body.add(new Paragraph("opening", MemoWords.of("dataCover.opening", material.writer(), period)));
        summary(body);
        body.add(figuresTable());
        body.add(new Paragraph("privacy", MemoWords.of("dataCover.privacy")));
        body.add(new Paragraph(PeriodSentences.ORIGIN, sentences.origin()));
        return new Text(
                MemoKind.DATA_COVER,
                material.agency().addressees().inspector(),
                MemoWords.of("dataCover.subject", period),
                body,
                MemoWords.of("closing.thanks"));
    }

    Text meetingInvitation() {
        var body = new ArrayList<Block>();
        body.add(new Paragraph("opening", MemoWords.of("meeting.opening", period)));
        body.add(new Grid(
                "t.meeting",
                "",
                List.of(
                        new Column(MemoWords.of("column.item"), 25, Alignment.LEFT),
                        new Column(MemoWords.of("column.value"), 75, Alignment.LEFT)),
                List.of(
                        List.of(MemoWords.of("meeting.day"), MemoWords.of("fill")),
                        List.of(
                                MemoWords.of("meeting.time"),
                                MemoWords.of("meeting.hours", material.zone().name())),
                        List.of(MemoWords.of("meeting.place"), MemoWords.of("fill"))),
                List.of()));
        body.add(new Paragraph("agenda.intro", MemoWords.of("meeting.agenda")));
        body.add(new Points(
                "agenda",
                List.of(
                        MemoWords.of("meeting.agenda.numbers", period),
                        MemoWords.of("meeting.agenda.late"),
                        MemoWords.of("meeting.agenda.faults"),
                        MemoWords.of("meeting.agenda.next"))));
        body.add(new Paragraph("numbers", MemoWords.of("meeting.numbers")));
        summary(body);
        body.add(new Paragraph("late", sentences.late(figures.late().size())));
        return new Text(
                MemoKind.MEETING_INVITATION,
                MemoWords.of("meeting.to"),
                MemoWords.of("meeting.subject", period),
                body,
                MemoWords.of("meeting.closing"));
    }

    Text meetingReport() {
        var body = new ArrayList<Block>();
        body.add(new Paragraph("opening", MemoWords.of("meetingReport.opening", period)));
        body.add(new Heading("h.numbers", MemoWords.of("heading.recap")));
        summary(body);
        if (!figures.present().incoming().cases().isEmpty()) {
            stages(body, "t.unit", Dimension.UNIT, "unit", material::unit);
            body.add(new Paragraph("note.columns", MemoWords.of("note.columns")));
        }
        body.add(new Paragraph("late", sentences.late(figures.late().size())));
        body.add(new Heading("h.faults", MemoWords.of("heading.faults")));
        faults(body);
        body.add(new Heading("h.talk", MemoWords.of("heading.talk")));
        body.add(new Points("talk", List.of(MemoWords.of("fill"))));
        body.add(new Heading("h.result", MemoWords.of("heading.result")));
        body.add(new Points("result", List.of(MemoWords.of("fill"))));
        body.add(new Paragraph(PeriodSentences.ORIGIN, sentences.origin()));
        return new Text(
                MemoKind.MEETING_REPORT,
                material.agency().addressees().inspector(),
                MemoWords.of("meetingReport.subject", period),
                body,
                MemoWords.of("quarter.closing"));
    }

    private void summary(List<Block> body) {
        body.add(new Paragraph("incoming", sentences.incoming()));
        sentences.change().ifPresent(words -> body.add(new Paragraph("change", words)));
        body.add(new Paragraph("closedWithin", sentences.closedWithin()));
        sentences.handedOn().ifPresent(words -> body.add(new Paragraph("handedOn", words)));
    }

    private void stages(List<Block> body, String key, Dimension dimension, String words, UnaryOperator<String> name) {
        body.add(StageTable.of(
                key,
                MemoWords.of("caption." + words),
                MemoWords.of("column." + words),
                figures.present().by().get(dimension),
                name,
                figures.present().incoming()));
    }

    private void list(List<Block> body, List<Annex> annexes, String key, String caption, List<Case> cases) {
        if (cases.isEmpty()) {
            return;
        }
        if (cases.size() <= MOST_IN_BODY) {
            body.add(lists.of(key, caption, cases));
        } else {
            annexes.add(new Annex(caption, List.of(lists.of(key, "", cases))));
        }
    }

    private void faults(List<Block> body) {
        if (figures.faults().isEmpty()) {
            body.add(new Paragraph("faults", MemoWords.of("faults.none", period)));
            return;
        }
        var rows = new ArrayList<List<String>>();
        for (var fault : figures.faults()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1), fault.when(), fault.step(), fault.description(), fault.state()));
        }
        body.add(new Grid(
                "t.faults",
                MemoWords.of("caption.faults"),
                List.of(
                        new Column(MemoWords.of("column.no"), 7, Alignment.CENTRE),
                        new Column(MemoWords.of("column.when"), 16, Alignment.LEFT),
                        new Column(MemoWords.of("column.step"), 20, Alignment.LEFT),
                        new Column(MemoWords.of("column.description"), 38, Alignment.LEFT),
                        new Column(MemoWords.of("column.state"), 20, Alignment.LEFT)),
                rows,
                List.of()));
    }

    /// The cards of the home screen, on paper.
    private Grid figuresTable() {
        var counts = figures.present().incoming().counts();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(MemoWords.of("column.incoming"), Amounts.digits(counts.incoming())));
        for (var status : Status.values()) {
            if (counts.of(status) > 0) {
                rows.add(List.of(MemoWords.of("status." + status.name()), Amounts.digits(counts.of(status))));
            }
        }
        return new Grid(
                "t.figures",
                MemoWords.of("caption.figures"),
                List.of(
                        new Column(MemoWords.of("column.item"), 70, Alignment.LEFT),
                        new Column(MemoWords.of("column.count"), 30, Alignment.RIGHT)),
                rows,
                List.of());
    }

    private static String named(String word) {
        return word.isEmpty() ? MemoWords.of("unknown") : word;
    }
}
