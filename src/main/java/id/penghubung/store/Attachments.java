package id.penghubung.store;

import id.penghubung.domain.Attachment;
import id.penghubung.domain.AttachmentLimits;
import id.penghubung.privacy.CipherException;
import id.penghubung.privacy.DurableFiles;
import id.penghubung.privacy.FileCipher;
import id.penghubung.store.AccountStore.Area;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Files of drafts and of what became of them. A file is copied, hashed and encrypted when it is attached, so that the
/// original may move or change afterwards (case Y24). Each content lies on the disk once, under its SHA-256.
public final class Attachments {

    /// How long a copy stays after its answer was sent: a restored server may have lost it.
    static final Duration KEPT_AFTER_SENDING = Duration.ofDays(30);

    private static final Logger LOG = Logger.getLogger(Attachments.class.getName());
    private static final String SUFFIX = ".lampiran";

    private final Database workDb;
    private final AttachmentRows rows;
    private final DraftRows drafts;
    private final Path folder;
    private final FileCipher cipher;
    private final Events events;
    private final Clock clock;

    Attachments(
            Database workDb,
            AttachmentRows rows,
            DraftRows drafts,
            Path folder,
            FileCipher cipher,
            Events events,
            Clock clock) {
        this.workDb = workDb;
        this.rows = rows;
        this.drafts = drafts;
        this.folder = folder;
        this.cipher = cipher;
        this.events = events;
        this.clock = clock;
    }

    /// What became of the wish to attach a file.
    public sealed interface Outcome {
        /// @param again the draft has the same content already, under the same or another name (case D4); it is kept
        /// once on the disk and sent once
        record Attached(Attachment file, boolean again) implements Outcome {}

        record Refused(Refusal reason) implements Outcome {}
    }

    public enum Refusal {
        MISSING,
        UNREADABLE,
        EMPTY,
        TOO_LARGE,
        TOO_MANY,
        HEIC,
        BROKEN,
        TYPE
    }

    /// Told while a file is copied, from the thread that copies it.
    public interface Progress {
        /// @param part from 0 to 1
        void copied(double part);

        Progress UNSEEN = _ -> {};
    }

    /// As [#attach(UUID, Path, AttachmentLimits, Progress)], with nobody watching.
    public Outcome attach(UUID draftId, Path source, AttachmentLimits limits) {
        return attach(draftId, source, limits, Progress.UNSEEN);
    }

    /// Copies the file into the account. Memory is bounded; a file over the limit is refused without reading it.
    ///
    /// @throws DraftEndedException when the draft was sent or discarded
    /// @throws StoreException when the copy cannot be kept
    public Outcome attach(UUID draftId, Path source, AttachmentLimits limits, Progress progress) {
        try {
            var size = Files.size(source);
            if (!Files.isRegularFile(source)) {
                return new Outcome.Refused(Refusal.UNREADABLE);
            }
            if (size == 0) {
                return new Outcome.Refused(Refusal.EMPTY);
            }
            if (size > limits.maxBytes()) {
                return new Outcome.Refused(Refusal.TOO_LARGE);
            }
            return switch (FileKind.of(source)) {
                case FileKind.Heic _ -> new Outcome.Refused(Refusal.HEIC);
                case FileKind.Broken _ -> new Outcome.Refused(Refusal.BROKEN);
                case FileKind.Other _ -> new Outcome.Refused(Refusal.TYPE);
                case FileKind.Known(var mediaType) ->
                    limits.mediaTypes().contains(mediaType)
                            ? copy(draftId, source, mediaType, limits, progress)
                            : new Outcome.Refused(Refusal.TYPE);
            };
        } catch (NoSuchFileException _) {
            return new Outcome.Refused(Refusal.MISSING);
        } catch (IOException e) {
            LOG.log(
                    Level.INFO,
                    "a file could not be read to attach it: {0}",
                    e.getClass().getSimpleName());
            return new Outcome.Refused(Refusal.UNREADABLE);
        }
    }

    private Outcome copy(UUID draftId, Path source, String mediaType, AttachmentLimits limits, Progress progress)
            throws IOException {
        // The name on the disk and the key of the file are its hash, which is known only after a first reading.
        var digest = sha256();
        var twice = 2.0 * Files.size(source);
        long size;
        try (var in = new DigestInputStream(
                new Counted(Files.newInputStream(source), read -> progress.copied(read / twice)), digest)) {
            size = in.transferTo(OutputStream.nullOutputStream());
        }
        var hash = HexFormat.of().formatHex(digest.digest());
        var target = file(hash);
        if (!Files.exists(target)) {
            var again = sha256();
            keep(target, out -> {
                var counted = new Counted(
                        new Bounded(Files.newInputStream(source), size), read -> progress.copied(0.5 + read / twice));
                try (var in = new DigestInputStream(counted, again)) {
                    cipher.encrypt(in, out, name(hash));
                }
                if (!HexFormat.of().formatHex(again.digest()).equals(hash)) {
                    throw new SourceException(new IOException("the file changed while it was copied"));
                }
            });
        }
        var file = new Attachment(hash, source.getFileName().toString(), mediaType, size);
        var outcome = workDb.write(connection -> {
            if (drafts.ended(connection, draftId)) {
                throw new DraftEndedException();
            }
            var present = rows.of(connection, draftId);
            if (present.size() >= limits.maxFiles()) {
                return new Outcome.Refused(Refusal.TOO_MANY);
            }
            var same = present.stream().anyMatch(other -> other.sha256().equals(hash));
            if (!present.contains(file)) {
                rows.add(connection, draftId, file);
            }
            return (Outcome) new Outcome.Attached(file, same);
        });
        events.publish(Area.DRAFTS);
        return outcome;
    }

    private static void keep(Path target, DurableFiles.Content content) throws SourceException {
        try {
            DurableFiles.write(target, content);
        } catch (SourceException e) {
            throw e;
        } catch (IOException e) {
            throw Troubles.of("the copy of a file could not be written", target, e);
        }
    }

    /// The file that was chosen could not be read; all else is the trouble of this account's disk.
    private static final class SourceException extends IOException {
        private static final long serialVersionUID = 1;

        SourceException(IOException cause) {
            super(cause);
        }
    }

    /// Takes a file off a draft; the copy goes with the next [#sweep]. Nothing happens when the draft was sent.
    public void remove(UUID draftId, Attachment file) {
        workDb.change(connection -> {
            if (!drafts.ended(connection, draftId)) {
                rows.remove(connection, draftId, file);
            }
        });
        events.publish(Area.DRAFTS);
    }

    /// Takes all files off a draft that came to nothing; the copies go with the next [#sweep].
    public void discard(UUID draftId) {
        workDb.change(connection -> rows.removeAll(connection, draftId));
    }

    public List<Attachment> of(UUID draftId) {
        return workDb.read(connection -> rows.of(connection, draftId));
    }

    public boolean holds(String sha256) {
        return Files.exists(file(sha256));
    }

    /// Decrypts as it writes: after an exception the output is not to be used.
    ///
    /// @throws IOException also when the copy was damaged
    public void writeTo(String sha256, OutputStream out) throws IOException {
        try (var in = Files.newInputStream(file(sha256))) {
            cipher.decrypt(in, out, name(sha256));
        } catch (CipherException e) {
            throw new IOException("the copy of an attachment is damaged", e);
        }
    }

    /// Keeps a content that came from another PC.
    ///
    /// @return false when it is not what its hash says; then nothing was kept
    boolean keep(String sha256, byte[] content) throws IOException {
        if (!HexFormat.of().formatHex(sha256().digest(content)).equals(sha256)) {
            return false;
        }
        if (!holds(sha256)) {
            DurableFiles.write(file(sha256), cipher.encrypt(content, name(sha256)));
        }
        return true;
    }

    /// Removes copies that nothing needs any more: no draft, nothing that waits, nothing sent in the last 30 days, and
    /// not made in that time.
    ///
    /// @return how many
    public int sweep() {
        var needed = workDb.read(connection -> {
            var found = new HashSet<String>();
            try (var select = connection.prepareStatement("""
                SELECT DISTINCT a.sha256 FROM attachment a WHERE
                  NOT EXISTS (SELECT 1 FROM draft_end e WHERE e.draft_id = a.draft_id)
                  OR EXISTS (SELECT 1 FROM outbox o WHERE o.draft_id = a.draft_id
                    AND (o.state IN (%s) OR (o.state = 'SENT' AND o.receipt_stored_at > ?)))
                """.formatted(OutboxRows.WAITING))) {
                Columns.bind(select, clock.instant().minus(KEPT_AFTER_SENDING));
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(row.getString(1));
                    }
                }
            }
            return found;
        });
        var removed = 0;
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (var file : files) {
                var fileName = file.getFileName().toString();
                var recent = Files.getLastModifiedTime(file)
                        .toInstant()
                        .isAfter(clock.instant().minus(KEPT_AFTER_SENDING));
                // A row may come later than its copy, or again, when a lost database was restored.
                if (!recent && !needed.contains(fileName.substring(0, fileName.length() - SUFFIX.length()))) {
                    Files.delete(file);
                    removed++;
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "copies of attachments could not be removed", e);
        }
        return removed;
    }

    /// SHA-256 of the files that drafts and what waits still need.
    public Set<String> unsent() {
        return workDb.read(connection -> {
            var found = new HashSet<String>();
            try (var select = connection.prepareStatement("""
                SELECT DISTINCT a.sha256 FROM attachment a WHERE
                  NOT EXISTS (SELECT 1 FROM draft_end e WHERE e.draft_id = a.draft_id)
                  OR EXISTS (SELECT 1 FROM outbox o WHERE o.draft_id = a.draft_id AND o.state IN (%s))
                """.formatted(OutboxRows.WAITING));
                    var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        });
    }

    private Path file(String sha256) {
        return folder.resolve(sha256 + SUFFIX);
    }

    private static String name(String sha256) {
        return "attachment " + sha256;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /// Ends where the first reading ended, should the file grow meanwhile.
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long size) {
            super(in);
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            var read = super.read(buffer, from, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }

    /// Says how much was read.
    private static final class Counted extends FilterInputStream {
        private final LongConsumer told;
        private long read;

        Counted(InputStream in, LongConsumer told) {
            super(in);
            this.told = told;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            try {
                var got = super.read(buffer, from, length);
                read += Math.max(got, 0);
                told.accept(read);
                return got;
            } catch (IOException e) {
                throw new SourceException(e);
            }
        }
    }
}
