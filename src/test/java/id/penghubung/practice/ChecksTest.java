package id.penghubung.practice;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.contract.Messages.ActionRequest;
import id.penghubung.contract.Messages.CheckPart;
import id.penghubung.contract.Messages.CheckValue;
import id.penghubung.contract.Messages.ComplaintValue;
import id.penghubung.contract.Messages.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A superior checks a draft before it is an answer, over HTTP. In the unit `digital` every tindak lanjut has to be
/// approved; in `sdma` nobody has to ask.
class ChecksTest {

    private static final String WORDS = "Yth. Bapak/Ibu Pelapor, layanan sudah pulih. Terima kasih.";
    private static final String BETTER = "Yth. Bapak/Ibu Pelapor, layanan pulih sejak 24 November 2026. Terima kasih.";

    @TempDir
    private Path folder;

    private Office office;
    private Person officer;
    private Person superior;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder, 120);
        officer = office.person("rizal.digital");
        superior = office.person("nadia.digital");
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    static ActionRequest request(ComplaintValue complaint, String kind, String text, CheckPart check) {
        return new ActionRequest(
                complaint.id(),
                kind,
                text,
                null,
                null,
                complaint.version(),
                null,
                false,
                null,
                null,
                null,
                null,
                check,
                null,
                null,
                null,
                null);
    }

    private static ActionRequest asked(ComplaintValue complaint, String text) {
        return request(complaint, "ask-check", text, new CheckPart(null, "follow-up", "p-digital-2"));
    }

    private ComplaintValue ask(ComplaintValue complaint, String text) {
        officer.does(UUID.randomUUID(), asked(complaint, text));
        return officer.complaint(complaint.id());
    }

    private static CheckValue last(ComplaintValue complaint) {
        return complaint.checks().getLast();
    }

    private void decide(ComplaintValue complaint, String kind, String text) {
        superior.does(
                UUID.randomUUID(),
                request(complaint, kind, text, new CheckPart(last(complaint).id(), null, null)));
    }

    private static String refused(Wiretap.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        return Person.parse(reply.body(), Problem.class).detail();
    }

    @Test
    void aDraftGoesToTheSuperiorAndIsNoAnswerYet() {
        var before = officer.offered("ask-check");
        var id = UUID.randomUUID();
        officer.does(id, asked(before, WORDS));

        var shown = superior.complaint(before.id());
        assertThat(shown.followUps()).isEqualTo(before.followUps());
        assertThat(shown.status()).isEqualTo(before.status());
        assertThat(last(shown).id()).isEqualTo(id.toString());
        assertThat(last(shown).state()).isEqualTo("asked");
        assertThat(last(shown).text()).isEqualTo(WORDS);
        assertThat(shown.allowedActions()).contains("approve", "return");
        assertThat(officer.complaint(before.id()).allowedActions()).doesNotContain("approve", "return");
    }

    @Test
    void nobodyOutsideTheUnitSeesTheDraft() {
        var asked = ask(officer.offered("ask-check"), WORDS);

        var admin = office.person("admin.ratih").complaint(asked.id());

        assertThat(admin.checks()).isNull();
        assertThat(admin.history().getLast().kind()).isEqualTo("check-asked");
        assertThat(admin.history().getLast().text()).doesNotContain(WORDS);
    }

    @Test
    void whereTheUnitDemandsItOnlyWhatWasApprovedBecomesAnAnswer() {
        var complaint = officer.offered("ask-check");
        var tooEarly = officer.act(UUID.randomUUID(), Person.action(complaint, "follow-up", WORDS));
        assertThat(refused(tooEarly)).contains("disetujui atasan");

        var asked = ask(complaint, WORDS);
        decide(asked, "approve", WORDS);
        var otherWords = officer.act(UUID.randomUUID(), Person.action(asked, "follow-up", WORDS + " "));
        assertThat(refused(otherWords)).contains("belum disetujui");
        officer.does(UUID.randomUUID(), Person.action(asked, "follow-up", WORDS));

        var answered = officer.complaint(complaint.id());
        assertThat(answered.followUps().getLast().text()).isEqualTo(WORDS);
        assertThat(last(answered).state()).isEqualTo("sent");
    }

    @Test
    void theSuperiorMaySetTheWordsRightAndThenThoseAreTheApprovedOnes() {
        var asked = ask(officer.offered("ask-check"), WORDS);

        decide(asked, "approve", BETTER);

        var approved = officer.complaint(asked.id());
        assertThat(last(approved).text()).isEqualTo(WORDS);
        assertThat(last(approved).approvedText()).isEqualTo(BETTER);
        assertThat(last(approved).decidedBy()).isEqualTo("Nadia Kusumawardani");
        refused(officer.act(UUID.randomUUID(), Person.action(approved, "follow-up", WORDS)));
        officer.does(UUID.randomUUID(), Person.action(approved, "follow-up", BETTER));
    }

    @Test
    void aReturnedDraftCarriesItsNoteToTheOfficerOnly() {
        var asked = ask(officer.offered("ask-check"), WORDS);

        decide(asked, "return", "Sebutkan tanggal pulihnya.");

        assertThat(last(officer.complaint(asked.id())).state()).isEqualTo("returned");
        assertThat(last(officer.complaint(asked.id())).note()).isEqualTo("Sebutkan tanggal pulihnya.");
        assertThat(office.person("admin.ratih")
                        .complaint(asked.id())
                        .history()
                        .getLast()
                        .text())
                .doesNotContain("tanggal pulihnya");
        assertThat(superior.complaint(asked.id()).allowedActions()).doesNotContain("approve");
    }

    @Test
    void askingAnewReplacesTheEarlierDraftWhichCanNoLongerBeDecided() {
        var first = ask(officer.offered("ask-check"), WORDS);
        var second = ask(first, BETTER);

        assertThat(second.checks()).extracting(CheckValue::state).containsExactly("replaced", "asked");
        var late = superior.act(
                UUID.randomUUID(),
                request(second, "approve", WORDS, new CheckPart(last(first).id(), null, null)));
        assertThat(refused(late)).contains("sudah diganti");
        decide(second, "approve", BETTER);
        assertThat(last(officer.complaint(first.id())).state()).isEqualTo("approved");
    }

    @Test
    void aDecisionIsStoredOnceWhateverIsSentAgain() {
        var asked = ask(officer.offered("ask-check"), WORDS);
        var id = UUID.randomUUID();
        var decision =
                request(asked, "approve", WORDS, new CheckPart(last(asked).id(), null, null));

        superior.does(id, decision);
        var again = superior.act(id, decision);
        var otherOne = superior.act(
                UUID.randomUUID(),
                request(
                        asked,
                        "return",
                        "Tidak jadi.",
                        new CheckPart(last(asked).id(), null, null)));

        assertThat(again.status()).isEqualTo(200);
        refused(otherOne);
        assertThat(last(officer.complaint(asked.id())).state()).isEqualTo("approved");
    }

    @Test
    void onlyWhoChecksInTheUnitIsAskedAndNobodyChecksTheOwnDraft() {
        var complaint = officer.offered("ask-check");

        var stranger = request(complaint, "ask-check", WORDS, new CheckPart(null, "follow-up", "p-sdma-2"));
        refused(officer.act(UUID.randomUUID(), stranger));
        assertThat(superior.complaint(complaint.id()).allowedActions()).doesNotContain("ask-check");
    }

    @Test
    void whoChecksAnswersWithoutAsking() {
        var complaint = superior.offered("follow-up");

        superior.does(UUID.randomUUID(), Person.action(complaint, "follow-up", WORDS));

        assertThat(superior.complaint(complaint.id()).followUps().getLast().text())
                .isEqualTo(WORDS);
    }

    @Test
    void whereTheUnitDoesNotDemandItAskingIsFreeAndAnsweringEndsTheQuestion() {
        var hendra = office.person("hendra.sdma");
        var complaint = hendra.offered("ask-check");
        hendra.does(
                UUID.randomUUID(),
                request(complaint, "ask-check", WORDS, new CheckPart(null, "follow-up", "p-sdma-2")));

        hendra.does(UUID.randomUUID(), Person.action(complaint, "follow-up", BETTER));

        assertThat(last(hendra.complaint(complaint.id())).state()).isEqualTo("replaced");
        assertThat(office.person("yulia.sdma").complaint(complaint.id()).allowedActions())
                .doesNotContain("approve");
    }

    @Test
    void aCheckMeetsNoConflictAndMakesNone() {
        var complaint = officer.offered("ask-check");
        superior.does(UUID.randomUUID(), Person.action(complaint, "follow-up", BETTER));

        var asked = ask(complaint, WORDS);
        decide(asked, "approve", WORDS);
        var colleaguesAnswerCameMeanwhile =
                officer.act(UUID.randomUUID(), Person.action(complaint, "follow-up", WORDS));

        assertThat(colleaguesAnswerCameMeanwhile.status()).isEqualTo(409);
        officer.does(UUID.randomUUID(), Person.anyway(Person.action(complaint, "follow-up", WORDS)));
    }

    @Test
    void theReferenceTellsWhoChecksAndWhichUnitDemandsIt() {
        var reference = officer.get("/v1/reference").body();

        assertThat(reference).contains("\"checkedUnits\":[\"digital\"]").contains("\"rights\":[\"check\"]");
    }
}
