package id.penghubung.notadinas;

import id.penghubung.domain.ActionBody;
import id.penghubung.notadinas.Block.Alignment;
import id.penghubung.notadinas.Block.Column;
import id.penghubung.notadinas.Block.Grid;
import id.penghubung.notadinas.Block.Paragraph;
import id.penghubung.notadinas.Block.Points;
import id.penghubung.notadinas.LetterForm.Text;
import id.penghubung.store.Complaints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The letters about one report. They name the report, never the reporter (DESIGN 5.8).
///
/// @param handedBack what the officer wrote when handing it back, here or sent; empty when nothing was written yet
record ComplaintLetters(
        MemoMaterial material, Complaints.Listed complaint, Optional<ActionBody.NotOurAuthority> handedBack) {

    /// A letter quotes so much of a report; the whole of it is in the system.
    private static final int QUOTED = 700;

    /// Material is wanted this long before the office's own last day (documents 2).
    private static final int DAYS_BEFORE = 2;

    Text notOurAuthority() {
        var body = new ArrayList<Block>();
        body.add(new Paragraph("opening", MemoWords.of("return.opening", material.writer())));
        body.add(details());
        body.add(new Paragraph(
                "reason",
                MemoWords.of(
                        "return.reason",
                        material.writer(),
                        handedBack
                                .map(ActionBody.NotOurAuthority::reason)
                                .filter(reason -> !reason.isBlank())
                                .orElseGet(() -> MemoWords.of("fill")))));
        body.add(new Paragraph(
                "proposal",
                MemoWords.of(
                        "return.proposal",
                        handedBack
                                .map(ActionBody.NotOurAuthority::proposedUnitId)
                                .map(material::unit)
                                .orElseGet(() -> MemoWords.of("fill")))));
        due().ifPresent(day -> body.add(
                new Paragraph("due", MemoWords.of(passed(day) ? "return.passed" : "return.due", Amounts.date(day)))));
        return new Text(
                MemoKind.NOT_OUR_AUTHORITY,
                material.agency().addressees().bureau(),
                MemoWords.of("return.subject", trackingId()),
                body,
                MemoWords.of("closing.thanks"));
    }

    Text askForMaterial() {
        var body = new ArrayList<Block>();
        body.add(new Paragraph("opening", MemoWords.of("material.opening", material.writer())));
        body.add(details());
        body.add(new Paragraph("ask", MemoWords.of("material.ask")));
        body.add(new Points("questions", List.of(MemoWords.of("fill"), MemoWords.of("fill"))));
        body.add(new Paragraph(
                "due",
                due().map(day -> MemoWords.of(
                                passed(day) ? "material.passed" : "material.due",
                                Amounts.date(wanted(day)),
                                Amounts.date(day)))
                        .orElseGet(() -> MemoWords.of("material.noDue"))));
        return new Text(
                MemoKind.MATERIAL,
                MemoWords.of("material.to"),
                MemoWords.of("material.subject", trackingId()),
                body,
                MemoWords.of("closing.thanks"));
    }

    private boolean passed(LocalDate due) {
        return due.isBefore(material.today());
    }

    private Optional<LocalDate> due() {
        return Optional.ofNullable(complaint.row().due()).map(due -> due.date());
    }

    /// Not before tomorrow: a wish for yesterday helps nobody.
    private LocalDate wanted(LocalDate due) {
        var day = due;
        for (var back = 0; back < DAYS_BEFORE; ) {
            day = day.minusDays(1);
            if (material.calendar().workingDay(day)) {
                back++;
            }
        }
        if (day.isAfter(material.today())) {
            return day;
        }
        var next = material.today().plusDays(1);
        while (!material.calendar().workingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private Grid details() {
        var row = complaint.row();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(MemoWords.of("detail.id"), trackingId()));
        rows.add(List.of(
                MemoWords.of("detail.title"), row.title().isBlank() ? MemoWords.of("title.none") : row.title()));
        if (row.receivedAt() != null) {
            rows.add(List.of(
                    MemoWords.of("detail.received"),
                    Amounts.date(material.zone().dateOf(row.receivedAt()))));
        }
        if (complaint.disposedAt() != null) {
            rows.add(List.of(
                    MemoWords.of("detail.disposed"),
                    Amounts.date(material.zone().dateOf(complaint.disposedAt()))));
        }
        if (row.classification() != null && !row.classification().isBlank()) {
            rows.add(List.of(MemoWords.of("detail.class"), row.classification()));
        }
        rows.add(List.of(MemoWords.of("detail.text"), quoted(complaint.text())));
        return new Grid(
                "t.report",
                "",
                List.of(
                        new Column(MemoWords.of("column.item"), 25, Alignment.LEFT),
                        new Column(MemoWords.of("column.value"), 75, Alignment.LEFT)),
                rows,
                List.of());
    }

    private String trackingId() {
        var id = complaint.row().trackingId();
        return id == null ? MemoWords.of("id.none") : id;
    }

    /// Shortened at a word, and said so.
    private static String quoted(String text) {
        if (text.isBlank()) {
            return MemoWords.of("title.none");
        }
        if (text.codePointCount(0, text.length()) <= QUOTED) {
            return text;
        }
        var end = text.offsetByCodePoints(0, QUOTED);
        var space = text.lastIndexOf(' ', end);
        return MemoWords.of("quoted", text.substring(0, space > QUOTED / 2 ? space : end));
    }
}
