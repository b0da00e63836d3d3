package id.penghubung.notadinas;

import id.penghubung.notadinas.NotaDinas.Signer;
import java.util.List;

/// What an agency's letters have in common: set once, used by every letter (documents 1.2, 1.3).
///
/// @param letterheadLines name of the agency first, then unit and address
/// @param logo null for none
/// @param numberPattern how a number looks; `{bulan}` and `{tahun}` are filled in, dots are left to the registry
/// @param addressOrder which lines an address has, from the top
/// @param addressees whom the kinds of letters go to
/// @param signers who may sign; the first one is proposed
public record Agency(
        List<String> letterheadLines,
        Logo logo,
        String numberPattern,
        List<AddressField> addressOrder,
        Addressees addressees,
        List<Signer> signers,
        PageSetup page) {

    public enum AddressField {
        TO,
        FROM,
        SUBJECT,
        /// *Lampiran*, in words; only when there is one.
        ANNEXES,
        DATE,
        /// *Sifat*: not in the ministry's form, in others yes.
        NATURE
    }

    /// Job titles, never names of persons.
    ///
    /// @param bureau the head of the bureau that holds the agency's reports (*admin instansi*)
    /// @param inspector the Inspektur
    /// @param central Admin Pusat of SP4N-LAPOR!
    public record Addressees(String bureau, String inspector, String central) {}

    public Agency {
        letterheadLines = List.copyOf(letterheadLines);
        addressOrder = List.copyOf(addressOrder);
        signers = List.copyOf(signers);
    }

    /// The ministry's own form (Format 22B, documents 1.2), with the names that are known and dots for the rest.
    ///
    /// @param unitName null for the agency itself
    public static Agency usual(String institutionName, String unitName) {
        return new Agency(
                unitName == null
                        ? List.of(institutionName.toUpperCase(MemoWords.LOCALE))
                        : List.of(
                                institutionName.toUpperCase(MemoWords.LOCALE), unitName.toUpperCase(MemoWords.LOCALE)),
                null,
                MemoWords.of("agency.number"),
                List.of(
                        AddressField.TO,
                        AddressField.FROM,
                        AddressField.SUBJECT,
                        AddressField.ANNEXES,
                        AddressField.DATE),
                new Addressees(
                        MemoWords.of("agency.bureau"),
                        MemoWords.of("agency.inspector"),
                        MemoWords.of("agency.central")),
                List.of(new Signer(
                        unitName == null ? MemoWords.of("agency.bureau") : MemoWords.of("agency.head", unitName),
                        MemoWords.of("blank.name"),
                        "")),
                PageSetup.usual());
    }
}
