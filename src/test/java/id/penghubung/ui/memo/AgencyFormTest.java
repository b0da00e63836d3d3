package id.penghubung.ui.memo;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.notadinas.Agency;
import id.penghubung.notadinas.Agency.AddressField;
import id.penghubung.notadinas.NotaDinas.Signer;
import id.penghubung.notadinas.PageSetup.Margins;
import id.penghubung.notadinas.PageSetup.Paper;
import id.penghubung.ui.memo.AgencyForm.Trouble;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgencyFormTest {

    private static final Agency USUAL = Agency.usual("Kementerian Contoh", "Biro Umum");
    private static final Margins MARGINS = USUAL.page().margins();

    @Test
    void whatIsNotTouchedStaysAsItWas() {
        assertThat(AgencyForm.of(USUAL).agency(USUAL)).isEqualTo(USUAL);
        assertThat(AgencyForm.of(USUAL).troubles()).isEmpty();
    }

    @Test
    void linesBecomeLetterheadAndSigners() {
        var form = new AgencyForm(
                " KEMENTERIAN A \n\nJalan B",
                null,
                "…/{tahun}",
                "Kepala Biro",
                "Inspektur",
                "Admin",
                "Kepala Biro; Siti; 1980\nSekretaris ; Budi",
                List.of(AddressField.TO, AddressField.DATE, AddressField.NATURE),
                Paper.F4,
                11,
                new Margins(15, 16, 17, 18));

        var agency = form.agency(USUAL);

        assertThat(agency.letterheadLines()).containsExactly("KEMENTERIAN A", "Jalan B");
        assertThat(agency.signers())
                .containsExactly(new Signer("Kepala Biro", "Siti", "1980"), new Signer("Sekretaris", "Budi", ""));
        assertThat(agency.addressOrder()).containsExactly(AddressField.TO, AddressField.DATE, AddressField.NATURE);
        assertThat(agency.page().paper()).isEqualTo(Paper.F4);
        assertThat(agency.page().margins()).isEqualTo(new Margins(15, 16, 17, 18));
        assertThat(AgencyForm.of(agency).agency(agency)).isEqualTo(agency);
    }

    @Test
    void whatIsMissingIsSaidBeforeAnythingIsKept() {
        var empty = new AgencyForm(" \n", null, "", "", "", "", "", List.of(), Paper.A4, 12, MARGINS);
        assertThat(empty.troubles()).containsExactly(Trouble.NO_LETTERHEAD, Trouble.NO_SIGNER);
        var unnamed = new AgencyForm("A", null, "", "", "", "", "Kepala Biro", List.of(), Paper.A4, 12, MARGINS);
        assertThat(unnamed.troubles()).isEqualTo(List.of(Trouble.SIGNER_WITHOUT_NAME));
    }
}
