package id.penghubung.notadinas;

import id.penghubung.notadinas.Agency.AddressField;
import id.penghubung.notadinas.NotaDinas.AddressLine;
import id.penghubung.notadinas.NotaDinas.Annex;
import id.penghubung.notadinas.NotaDinas.Letterhead;
import id.penghubung.notadinas.NotaDinas.Signer;
import java.util.ArrayList;
import java.util.List;

/// Puts a text into the agency's form: letterhead, number, address lines, signature.
record LetterForm(MemoMaterial material) {

    /// What one kind of letter says.
    record Text(MemoKind kind, String to, String subject, List<Block> body, String closing, List<Annex> annexes) {
        Text(MemoKind kind, String to, String subject, List<Block> body, String closing) {
            this(kind, to, subject, body, closing, List.of());
        }
    }

    NotaDinas of(Text text) {
        var agency = material.agency();
        var signer = agency.signers().isEmpty()
                ? new Signer(MemoWords.of("blank.name"), MemoWords.of("blank.name"), "")
                : agency.signers().getFirst();
        return new NotaDinas(
                text.kind(),
                new Letterhead(agency.letterheadLines(), agency.logo()),
                MemoWords.of("title"),
                number(),
                address(text, signer),
                text.body(),
                text.closing(),
                signer,
                List.of(),
                text.annexes());
    }

    private String number() {
        return material.agency()
                .numberPattern()
                .replace("{bulan}", "%02d".formatted(material.today().getMonthValue()))
                .replace("{tahun}", String.valueOf(material.today().getYear()));
    }

    private List<AddressLine> address(Text text, Signer signer) {
        var lines = new ArrayList<AddressLine>();
        for (var field : material.agency().addressOrder()) {
            switch (field) {
                case TO -> lines.add(line(field, text.to()));
                case FROM -> lines.add(line(field, signer.position()));
                case SUBJECT -> lines.add(line(field, text.subject()));
                case ANNEXES -> {
                    if (!text.annexes().isEmpty()) {
                        lines.add(line(field, annexes(text.annexes().size())));
                    }
                }
                case DATE -> lines.add(line(field, Amounts.date(material.today())));
                case NATURE -> lines.add(line(field, MemoWords.of("nature.usual")));
            }
        }
        return lines;
    }

    /// "Satu berkas"
    private static String annexes(int count) {
        var words = MemoWords.of("annexes", Amounts.words(count));
        return words.substring(0, 1).toUpperCase(MemoWords.LOCALE) + words.substring(1);
    }

    private static AddressLine line(AddressField field, String value) {
        return new AddressLine(MemoWords.of("field." + field.name()), value);
    }
}
