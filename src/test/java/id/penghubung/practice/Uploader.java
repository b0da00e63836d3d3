package id.penghubung.practice;

import id.penghubung.contract.Messages.UploadReply;
import id.penghubung.contract.Messages.UploadRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/// Sends files as one person does.
record Uploader(Office office, Person person) {

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    Wiretap.Reply declaring(byte[] bytes, String mediaType, long size) {
        var request = new UploadRequest(hash(bytes), "berkas.pdf", mediaType, size);
        return office.wire().send("POST", "/v1/uploads", person.session().token(), Person.json(request));
    }

    /// @return the upload's id
    String declare(byte[] bytes) {
        return Person.parse(declaring(bytes, "application/pdf", bytes.length).body(), UploadReply.class)
                .id();
    }

    Wiretap.Reply offset(String id) {
        return office.wire()
                .sendBytes("HEAD", "/v1/uploads/" + id, person.session().token(), null, Map.of());
    }

    Wiretap.Reply part(String id, int offset, byte[] part) {
        return office.wire()
                .sendBytes(
                        "PATCH",
                        "/v1/uploads/" + id,
                        person.session().token(),
                        part,
                        Map.of(
                                "Upload-Offset",
                                Integer.toString(offset),
                                "Content-Type",
                                "application/offset+octet-stream"));
    }

    Wiretap.Reply drop(String id) {
        return office.wire()
                .sendBytes("DELETE", "/v1/uploads/" + id, person.session().token(), null, Map.of());
    }

    Wiretap.Reply partByPost(String id, int offset, byte[] part) {
        return office.wire()
                .sendBytes(
                        "POST",
                        "/v1/uploads/" + id,
                        person.session().token(),
                        part,
                        Map.of(
                                "Upload-Offset",
                                Integer.toString(offset),
                                "X-HTTP-Method-Override",
                                "PATCH",
                                "Content-Type",
                                "application/offset+octet-stream"));
    }

    String whole(byte[] bytes) {
        var id = declare(bytes);
        part(id, 0, bytes);
        return hash(bytes);
    }

    Wiretap.Reply read(String sha256, String range) {
        return office.wire()
                .sendBytes(
                        "GET",
                        "/v1/attachments/" + sha256,
                        person.session().token(),
                        null,
                        range == null ? Map.of() : Map.of("Range", range));
    }
}
