package id.penghubung.notadinas;

import java.util.List;

/// One letter: what it says, not how it looks. Both writers print this and nothing else, so that the page that is
/// signed and the file that is edited cannot differ.
///
/// @param kind what it is; decides nothing on paper
/// @param letterhead *kop*, first page only
/// @param title usually `NOTA DINAS`
/// @param number as it will stand after "NOMOR :"; with dots where the registry fills it in
/// @param address label-colon-value lines in the order of the agency's form
/// @param closing the last sentence; stands on one page with the signature
/// @param copies *tembusan*, may be empty
/// @param annexes *lampiran*, each beginning on a page of its own
public record NotaDinas(
        MemoKind kind,
        Letterhead letterhead,
        String title,
        String number,
        List<AddressLine> address,
        List<Block> body,
        String closing,
        Signer signer,
        List<String> copies,
        List<Annex> annexes) {

    public NotaDinas {
        address = List.copyOf(address);
        body = List.copyOf(body);
        copies = List.copyOf(copies);
        annexes = List.copyOf(annexes);
    }

    /// @param lines name of the agency, of the unit, address; printed in capitals as far as they are typed so
    /// @param logo PNG or JPEG that was checked; null for none
    public record Letterhead(List<String> lines, Logo logo) {
        public Letterhead {
            lines = List.copyOf(lines);
        }
    }

    /// *Yth.*, *Dari*, *Hal* and the like.
    ///
    /// @param values several are numbered
    public record AddressLine(String label, List<String> values) {
        public AddressLine {
            values = List.copyOf(values);
        }

        public AddressLine(String label, String value) {
            this(label, List.of(value));
        }

        /// As they are printed: numbered where there are several.
        public List<String> printed() {
            return values.size() < 2 ? values : Numbering.numbered(values);
        }
    }

    /// @param position job title, the line above the signature
    /// @param name without academic titles on an electronically signed letter (Format 22B of the ministry's rule)
    /// @param employeeNumber *NIP*, digits; empty where the form has none
    public record Signer(String position, String name, String employeeNumber) {}

    /// @param heading what it holds: "Daftar Laporan Triwulan III 2026"
    public record Annex(String heading, List<Block> blocks) {
        public Annex {
            blocks = List.copyOf(blocks);
        }
    }

    public LetterEdit edit() {
        return new LetterEdit(this);
    }

    /// For SRIKANDI, which fills in number, date and signer itself when the letter is signed there: its own tokens
    /// stand literally in their places (documents 1.4).
    public NotaDinas forSrikandi() {
        return edit().number("${nomor_naskah}")
                .address(address.stream().map(NotaDinas::srikandiLine).toList())
                // The sign stands where the hand would have signed, above the name.
                .signer(new Signer("${jabatan_pengirim}", "${ttd_pengirim}\n${nama_pengirim}", "${nip_pengirim}"))
                .made();
    }

    private static AddressLine srikandiLine(AddressLine line) {
        if (line.label().equals(MemoWords.of("field.DATE"))) {
            return new AddressLine(line.label(), "${tanggal_naskah}");
        }
        if (line.label().equals(MemoWords.of("field.FROM"))) {
            return new AddressLine(line.label(), "${jabatan_pengirim}");
        }
        if (line.label().equals(MemoWords.of("field.NATURE"))) {
            return new AddressLine(line.label(), "${sifat}");
        }
        return line;
    }

    /// The value of an address line, of the first with this label; empty when there is none.
    public String addressed(String label) {
        return address.stream()
                .filter(line -> line.label().equals(label))
                .findFirst()
                .map(line -> String.join("; ", line.values()))
                .orElse("");
    }
}
