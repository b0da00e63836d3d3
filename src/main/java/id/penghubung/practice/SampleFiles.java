package id.penghubung.practice;

import id.penghubung.contract.Messages.AttachmentValue;
import id.penghubung.contract.Messages.ComplaintValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The tiny files that some invented complaints carry. They are made in memory whenever asked for, always the same.
final class SampleFiles {

    private static final int EVERY = 6;

    private record Sample(AttachmentValue value, byte[] bytes) {}

    private static final List<Sample> SAMPLES = List.of(
            sample(
                    "catatan-pelapor.txt",
                    "text/plain",
                    "Foto menyusul. Lokasi di depan balai warga.\n".getBytes(StandardCharsets.UTF_8)),
            sample(
                    "foto-lokasi.png",
                    "image/png",
                    HexFormat.of()
                            .parseHex("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
                                    + "0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082")),
            sample("surat.pdf", "application/pdf", pdf()));

    private SampleFiles() {}

    static ComplaintValue onto(ComplaintValue c, int index) {
        if (index % EVERY != 0) {
            return c;
        }
        var file = SAMPLES.get(index / EVERY % SAMPLES.size()).value();
        return new ComplaintValue(
                c.id(),
                c.trackingId(),
                c.version(),
                c.title(),
                c.text(),
                c.reporter(),
                c.classification(),
                c.category(),
                c.channel(),
                c.status(),
                c.label(),
                c.receivedAt(),
                c.closedAt(),
                c.incidentDate(),
                c.location(),
                c.dispositions(),
                c.followUps(),
                c.history(),
                List.of(file),
                c.allowedActions(),
                c.original(),
                c.checks());
    }

    static Optional<byte[]> bytes(String sha256) {
        return SAMPLES.stream()
                .filter(sample -> sample.value().sha256().equals(sha256))
                .map(sample -> sample.bytes().clone())
                .findFirst();
    }

    private static Sample sample(String name, String mediaType, byte[] bytes) {
        try {
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new Sample(new AttachmentValue(hash, name, mediaType, bytes.length), bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /// One empty page; readers mend a missing table of places themselves.
    private static byte[] pdf() {
        return """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);
    }
}
