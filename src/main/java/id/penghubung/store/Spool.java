package id.penghubung.store;

import id.penghubung.domain.Action;
import id.penghubung.domain.Attachment;
import id.penghubung.privacy.CipherException;
import id.penghubung.privacy.DurableFiles;
import id.penghubung.privacy.FileCipher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/// One encrypted file per queued action, named after its UUID: should the database die, the work does not.
final class Spool {

    private static final Logger LOG = Logger.getLogger(Spool.class.getName());
    private static final int VERSION = 1;
    private static final String SUFFIX = ".aksi";

    private final Path folder;
    private final FileCipher cipher;

    Spool(Path folder, FileCipher cipher) {
        this.folder = folder;
        this.cipher = cipher;
    }

    record Entry(Action action, UUID draftId, Instant queuedAt) {}

    /// @param v version of this form
    /// @param body as in the database
    private record Stored(
            int v,
            UUID id,
            String complaintId,
            byte[] body,
            long baseVersion,
            UUID after,
            boolean override,
            Instant draftedAt,
            UUID draftId,
            Instant queuedAt,
            List<Attachment> files) {}

    /// Returns when the file is on the disk.
    void write(Entry entry) {
        var action = entry.action();
        var stored = new Stored(
                VERSION,
                action.id(),
                action.complaintId(),
                BodyJson.ofBody(action.body()),
                action.baseVersion(),
                action.after(),
                action.override(),
                action.draftedAt(),
                entry.draftId(),
                entry.queuedAt(),
                action.files());
        var file = file(action.id());
        try {
            DurableFiles.write(file, cipher.encrypt(BodyJson.write(stored), name(action.id())));
        } catch (IOException e) {
            throw Troubles.of("a queued action could not be written to the spool", file, e);
        }
    }

    boolean holds(UUID id) {
        return Files.exists(file(id));
    }

    /// The copy is no longer needed. A file that cannot be removed now is removed at the next opening.
    void remove(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a spool file could not be removed", e);
        }
    }

    /// All that can be read; a damaged file is left where it is and logged.
    List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (var file : files) {
                var fileName = file.getFileName().toString();
                try {
                    var id = UUID.fromString(fileName.substring(0, fileName.length() - SUFFIX.length()));
                    entries.add(read(file, id));
                } catch (CipherException | StoreException | IllegalArgumentException e) {
                    LOG.log(Level.WARNING, "a spool file cannot be read and is left alone: " + fileName, e);
                }
            }
        } catch (IOException e) {
            throw Troubles.of("the spool cannot be read", folder, e);
        }
        return entries;
    }

    private Entry read(Path file, UUID id) throws IOException {
        var stored = BodyJson.read(cipher.decrypt(Files.readAllBytes(file), name(id)), Stored.class);
        var action = new Action(
                stored.id(),
                stored.complaintId(),
                BodyJson.body(stored.body()),
                stored.baseVersion(),
                stored.after(),
                stored.override(),
                stored.draftedAt(),
                stored.files());
        return new Entry(action, stored.draftId(), stored.queuedAt());
    }

    private Path file(UUID id) {
        return folder.resolve(id + SUFFIX);
    }

    private static String name(UUID id) {
        return "spool " + id;
    }
}
