package id.penghubung.practice;

import id.penghubung.contract.Messages.AttachmentLimits;
import id.penghubung.contract.Messages.AttachmentValue;
import id.penghubung.contract.Messages.UploadRequest;
import id.penghubung.contract.ProblemType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Files that arrive in parts (tus 1.0 core) and lie in the data folder under the upload's id. They are kept plain: all
/// of it is invented.
final class Uploads {

    static final AttachmentLimits LIMITS = new AttachmentLimits(
            List.of(
                    "application/pdf",
                    "image/jpeg",
                    "image/png",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/msword"),
            10L * 1024 * 1024,
            5);

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FROM_ON = Pattern.compile("bytes=([0-9]{1,18})-");

    /// @param offset bytes that are on the disk for certain
    record Upload(String id, String personId, AttachmentValue file, long offset) {
        boolean complete() {
            return offset == file.size();
        }
    }

    /// @param created false when this person had declared the same content before
    record Declared(Upload upload, boolean created) {}

    private final Database database;
    private final Offers offers;
    private final Path folder;

    Uploads(Database database, Offers offers, Path folder) throws SQLException, IOException {
        this.database = database;
        this.offers = offers;
        this.folder = folder;
        Files.createDirectories(folder);
        try {
            // A data folder of an earlier program has no such tables yet.
            database.write(connection -> {
                try (var statement = connection.createStatement()) {
                    for (var sql : Schema.FILES) {
                        statement.execute(sql);
                    }
                }
                return null;
            });
        } catch (ProblemException e) {
            throw new IllegalStateException(e);
        }
    }

    Declared declare(Staff staff, UploadRequest request) throws SQLException, ProblemException {
        if (!SHA256.matcher(request.sha256()).matches() || request.size() <= 0) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "detail.bad-upload");
        }
        if (request.size() > LIMITS.maxBytes()) {
            throw new ProblemException(
                    ProblemType.REFUSED, "detail.attachment-too-large", LIMITS.maxBytes() / (1024 * 1024));
        }
        if (!LIMITS.mediaTypes().contains(request.mediaType())) {
            throw new ProblemException(ProblemType.REFUSED, "detail.attachment-type", request.mediaType());
        }
        return database.write(connection -> {
            var known = own(connection, staff.id(), request.sha256());
            if (known.isPresent()) {
                return new Declared(known.get(), false);
            }
            var file = new AttachmentValue(request.sha256(), request.name(), request.mediaType(), request.size());
            var upload = new Upload(UUID.randomUUID().toString(), staff.id(), file, 0);
            insert(connection, upload);
            return new Declared(upload, true);
        });
    }

    Upload find(Staff staff, String id) throws SQLException, ProblemException {
        return database.read(connection -> select(connection, "id = ? AND person_id = ?", id, staff.id()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "detail.no-upload"));
    }

    /// Writes the part to the disk before the offset is moved, in one transaction: two parts at once cannot mix.
    Upload append(Staff staff, String id, long offset, byte[] part) throws SQLException, ProblemException, IOException {
        record Outcome(Upload upload, ProblemException problem) {}
        var outcome = database.write(connection -> {
            var upload = select(connection, "id = ? AND person_id = ?", id, staff.id())
                    .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "detail.no-upload"));
            if (offset != upload.offset()) {
                throw new ProblemException(ProblemType.WRONG_OFFSET, "detail.wrong-offset", upload.offset());
            }
            var next = offset + part.length;
            if (next > upload.file().size()) {
                throw new ProblemException(ProblemType.REFUSED, "detail.upload-too-long");
            }
            write(id, offset, part);
            var differs = next == upload.file().size()
                    && !sha256Of(folder.resolve(id)).equals(upload.file().sha256());
            var moved = new Upload(id, upload.personId(), upload.file(), differs ? 0 : next);
            setOffset(connection, moved);
            return new Outcome(moved, differs ? new ProblemException(ProblemType.REFUSED, "detail.hash") : null);
        });
        if (outcome.problem() != null) {
            throw outcome.problem();
        }
        return outcome.upload();
    }

    /// What is here whole stays, for the actions that name it.
    void drop(Staff staff, String id) throws SQLException, ProblemException {
        database.write(connection -> {
            var upload = select(connection, "id = ? AND person_id = ?", id, staff.id())
                    .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "detail.no-upload"));
            if (!upload.complete()) {
                try (var delete = connection.prepareStatement("DELETE FROM upload WHERE id = ?")) {
                    delete.setString(1, id);
                    delete.executeUpdate();
                }
                remove(id);
            }
            return null;
        });
    }

    private void remove(String id) {
        try {
            Files.deleteIfExists(folder.resolve(id));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("upload", e);
        }
    }

    /// What an action names, as the person declared it.
    List<AttachmentValue> named(Connection connection, Staff staff, List<String> hashes)
            throws SQLException, ProblemException {
        var files = new java.util.ArrayList<AttachmentValue>();
        for (var hash : hashes) {
            files.add(own(connection, staff.id(), hash)
                    .filter(Upload::complete)
                    .orElseThrow(() -> new ProblemException(ProblemType.REFUSED, "detail.attachment-unknown"))
                    .file());
        }
        return files;
    }

    static void carry(Connection connection, String complaintId, List<AttachmentValue> files) throws SQLException {
        try (var insert =
                connection.prepareStatement("INSERT OR IGNORE INTO carried (sha256, complaint_id) VALUES (?, ?)")) {
            for (var file : files) {
                insert.setString(1, file.sha256());
                insert.setString(2, complaintId);
                insert.executeUpdate();
            }
        }
    }

    /// The bytes for a person who sees a complaint or kendala with this file; whether it exists elsewhere is not told.
    byte[] read(Staff staff, String sha256) throws SQLException, ProblemException, IOException {
        var upload = database.read(connection -> {
            var visible = false;
            var sight = new Sight(staff, offers);
            try (var select = connection.prepareStatement("SELECT complaint_id FROM carried WHERE sha256 = ?")) {
                select.setString(1, sha256);
                try (var rows = select.executeQuery()) {
                    while (!visible && rows.next()) {
                        visible = Complaints.find(connection, rows.getString(1))
                                        .filter(sight::sees)
                                        .isPresent()
                                || ObstacleList.find(connection, rows.getString(1))
                                        .filter(obstacle -> ObstacleList.visible(staff, obstacle))
                                        .isPresent();
                    }
                }
            }
            if (!visible) {
                throw new ProblemException(ProblemType.NOT_FOUND, "detail.no-attachment");
            }
            return select(connection, "sha256 = ? AND offset = size", sha256);
        });
        if (upload.isPresent()) {
            return Files.readAllBytes(folder.resolve(upload.get().id()));
        }
        return SampleFiles.bytes(sha256)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "detail.no-attachment"));
    }

    /// The first byte that a `Range` header asks for; empty for the whole file.
    static Optional<Integer> from(String range, int size) {
        if (range == null) {
            return Optional.empty();
        }
        var matcher = FROM_ON.matcher(range.strip());
        return matcher.matches() && Long.parseLong(matcher.group(1)) < size
                ? Optional.of(Integer.parseInt(matcher.group(1)))
                : Optional.empty();
    }

    private void write(String id, long offset, byte[] part) {
        try (var channel = FileChannel.open(folder.resolve(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(offset);
            var buffer = ByteBuffer.wrap(part);
            while (buffer.hasRemaining()) {
                channel.write(buffer, offset + buffer.position());
            }
            channel.force(true);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("upload", e);
        }
    }

    private static String sha256Of(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("upload", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static Optional<Upload> own(Connection connection, String personId, String sha256) throws SQLException {
        return select(connection, "person_id = ? AND sha256 = ?", personId, sha256);
    }

    private static Optional<Upload> select(Connection connection, String condition, String... values)
            throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT id, person_id, sha256, name, media_type, size, offset FROM upload WHERE " + condition)) {
            for (var i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Upload(
                                rows.getString(1),
                                rows.getString(2),
                                new AttachmentValue(
                                        rows.getString(3), rows.getString(4), rows.getString(5), rows.getLong(6)),
                                rows.getLong(7)))
                        : Optional.empty();
            }
        }
    }

    private static void insert(Connection connection, Upload upload) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO upload (id, person_id, sha256, name, media_type, size, offset) VALUES (?,?,?,?,?,?,0)")) {
            insert.setString(1, upload.id());
            insert.setString(2, upload.personId());
            insert.setString(3, upload.file().sha256());
            insert.setString(4, upload.file().name());
            insert.setString(5, upload.file().mediaType());
            insert.setLong(6, upload.file().size());
            insert.executeUpdate();
        }
    }

    private static void setOffset(Connection connection, Upload upload) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE upload SET offset = ? WHERE id = ?")) {
            update.setLong(1, upload.offset());
            update.setString(2, upload.id());
            update.executeUpdate();
        }
    }
}
