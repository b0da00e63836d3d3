package id.penghubung.practice;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.contract.Messages.ActionRequest;
import id.penghubung.contract.Messages.AttachmentValue;
import id.penghubung.contract.Messages.ComplaintValue;
import id.penghubung.contract.Messages.UploadReply;
import id.penghubung.testing.ActionRequests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {

    private static final byte[] FILE = "%PDF-1.4 sepuluh tiang lampu".getBytes(StandardCharsets.UTF_8);
    private static final String TEXT = "Yth. Bapak/Ibu, perbaikan telah dilaksanakan. Terima kasih.";

    @TempDir
    Path folder;

    private Office office;
    private Person officer;
    private Uploader uploads;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder, 120);
        officer = office.person("made.jalan");
        uploads = new Uploader(office, officer);
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @Test
    void aFileInTwoPartsBecomesPartOfTheAnswerAndCanBeReadWholeAndFromTheMiddle() {
        var id = uploads.declare(FILE);
        assertThat(uploads.part(id, 0, Arrays.copyOf(FILE, 10)).headers()).containsEntry("upload-offset", "10");
        assertThat(uploads.offset(id).headers())
                .containsEntry("upload-offset", "10")
                .containsEntry("upload-length", Integer.toString(FILE.length))
                .containsEntry("tus-resumable", "1.0.0");
        assertThat(uploads.partByPost(id, 10, Arrays.copyOfRange(FILE, 10, FILE.length))
                        .status())
                .isEqualTo(204);
        var complaint = officer.offered("follow-up");
        officer.does(UUID.randomUUID(), with(complaint, Uploader.hash(FILE)));

        assertThat(officer.complaint(complaint.id()).followUps().getLast().attachments())
                .containsExactly(
                        new AttachmentValue(Uploader.hash(FILE), "berkas.pdf", "application/pdf", FILE.length));
        assertThat(uploads.read(Uploader.hash(FILE), null).body()).isEqualTo(new String(FILE, StandardCharsets.UTF_8));
        var rest = uploads.read(Uploader.hash(FILE), "bytes=9-");
        assertThat(rest.status()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo("sepuluh tiang lampu");
    }

    @Test
    void aPartAtTheWrongPlaceIsRefusedAndNothingIsLost() {
        var id = uploads.declare(FILE);
        uploads.part(id, 0, Arrays.copyOf(FILE, 10));

        assertThat(uploads.part(id, 5, new byte[3]).problem()).isEqualTo("urn:penghubung:wrong-offset");
        assertThat(uploads.offset(id).headers()).containsEntry("upload-offset", "10");
    }

    @Test
    void bytesThatAreNotWhatWasDeclaredAreDropped() {
        var id = uploads.declare(FILE);
        var other = FILE.clone();
        other[5]++;

        assertThat(uploads.part(id, 0, other).problem()).isEqualTo("urn:penghubung:refused");
        assertThat(uploads.offset(id).headers()).containsEntry("upload-offset", "0");
    }

    @Test
    void theSameContentIsSentOnceButOnlyByTheSamePerson() {
        uploads.whole(FILE);

        var again = uploads.declaring(FILE, "application/pdf", FILE.length);
        assertThat(again.status()).isEqualTo(200);
        assertThat(Person.parse(again.body(), UploadReply.class).offset()).isEqualTo(FILE.length);
        var colleague = new Uploader(office, office.person("lilis.jalan"));
        assertThat(colleague.declaring(FILE, "application/pdf", FILE.length).status())
                .isEqualTo(201);
    }

    @Test
    void aFileThatNoVisibleComplaintCarriesIsNotTold() {
        uploads.whole(FILE);

        assertThat(uploads.read(Uploader.hash(FILE), null).status()).isEqualTo(404);
    }

    @Test
    void anActionWhoseFileIsNotHereWholeIsRefused() {
        var id = uploads.declare(FILE);
        uploads.part(id, 0, Arrays.copyOf(FILE, 10));
        var complaint = officer.offered("follow-up");

        assertThat(officer.act(UUID.randomUUID(), with(complaint, Uploader.hash(FILE)))
                        .problem())
                .isEqualTo("urn:penghubung:refused");
    }

    @Test
    void sizeAndTypeAreRefusedBeforeAnyByte() {
        assertThat(uploads.declaring(FILE, "application/pdf", 60_000_000).problem())
                .isEqualTo("urn:penghubung:refused");
        assertThat(uploads.declaring(FILE, "image/heic", FILE.length).problem()).isEqualTo("urn:penghubung:refused");
    }

    @Test
    void someInventedComplaintsCarryFilesThatCanBeRead() {
        var carrying = officer.find(complaint -> !complaint.attachments().isEmpty());
        var file = carrying.attachments().getFirst();

        assertThat(uploads.read(file.sha256(), null).status()).isEqualTo(200);
    }

    private static ActionRequest with(ComplaintValue complaint, String hash) {
        return ActionRequests.of(
                complaint.id(), "follow-up", TEXT, List.of(hash), null, complaint.version(), null, false, null);
    }

    @Test
    void anUnfinishedFileGoesWhenItIsNotWantedAndAFinishedOneStays() {
        var id = uploads.declare(FILE);
        uploads.part(id, 0, Arrays.copyOf(FILE, 10));

        assertThat(uploads.drop(id).status()).isEqualTo(204);

        assertThat(uploads.drop(id).status()).isEqualTo(404);
        var again = uploads.declare(FILE);
        assertThat(uploads.offset(again).headers()).containsEntry("upload-offset", "0");
        uploads.part(again, 0, FILE);
        assertThat(uploads.drop(again).status()).isEqualTo(204);
        assertThat(uploads.offset(again).headers()).containsEntry("upload-offset", Integer.toString(FILE.length));
    }
}
