package id.penghubung.ui.memo;

import id.penghubung.notadinas.Agency;
import id.penghubung.notadinas.Agency.AddressField;
import id.penghubung.notadinas.Agency.Addressees;
import id.penghubung.notadinas.Logo;
import id.penghubung.notadinas.NotaDinas.Signer;
import id.penghubung.notadinas.PageSetup;
import id.penghubung.notadinas.PageSetup.Margins;
import java.util.ArrayList;
import java.util.List;

/// The agency's form as it is typed.
///
/// @param letterhead one line each
/// @param logo null for none
/// @param signers a line each: job title; name; NIP (may be left out)
/// @param order of the address lines; those that letters do not have are left out
/// @param margins millimetres
record AgencyForm(
        String letterhead,
        Logo logo,
        String numberPattern,
        String bureau,
        String inspector,
        String central,
        String signers,
        List<AddressField> order,
        PageSetup.Paper paper,
        int fontSize,
        Margins margins) {

    /// What is missing before it can be kept.
    enum Trouble {
        NO_LETTERHEAD,
        NO_SIGNER,
        SIGNER_WITHOUT_NAME
    }

    static AgencyForm of(Agency agency) {
        return new AgencyForm(
                String.join("\n", agency.letterheadLines()),
                agency.logo(),
                agency.numberPattern(),
                agency.addressees().bureau(),
                agency.addressees().inspector(),
                agency.addressees().central(),
                String.join(
                        "\n", agency.signers().stream().map(AgencyForm::line).toList()),
                agency.addressOrder(),
                agency.page().paper(),
                (int) Math.round(agency.page().fontSize()),
                agency.page().margins());
    }

    private static String line(Signer signer) {
        var line = signer.position() + "; " + signer.name();
        return signer.employeeNumber().isEmpty() ? line : line + "; " + signer.employeeNumber();
    }

    List<Trouble> troubles() {
        var troubles = new ArrayList<Trouble>();
        if (lines(letterhead).isEmpty()) {
            troubles.add(Trouble.NO_LETTERHEAD);
        }
        if (lines(signers).isEmpty()) {
            troubles.add(Trouble.NO_SIGNER);
        } else if (lines(signers).stream().map(AgencyForm::signer).anyMatch(AgencyForm::unnamed)) {
            troubles.add(Trouble.SIGNER_WITHOUT_NAME);
        }
        return troubles;
    }

    private static boolean unnamed(Signer signer) {
        return signer.position().isEmpty() || signer.name().isEmpty();
    }

    /// @param former keeps what has no field here: the spacing of lines
    Agency agency(Agency former) {
        return new Agency(
                lines(letterhead),
                logo,
                numberPattern.strip(),
                order,
                new Addressees(bureau.strip(), inspector.strip(), central.strip()),
                lines(signers).stream().map(AgencyForm::signer).toList(),
                new PageSetup(paper, fontSize, former.page().lineHeight(), margins));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Signer signer(String line) {
        var parts = line.split(";", 3);
        return new Signer(part(parts, 0), part(parts, 1), part(parts, 2));
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index].strip() : "";
    }
}
