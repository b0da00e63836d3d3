package id.penghubung.store;

import id.penghubung.domain.Attachment;
import id.penghubung.privacy.CipherException;
import id.penghubung.privacy.FileCipher;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Files of complaints that were downloaded: encrypted with the cache's key, in a folder per complaint, and gone with
/// the complaint. They can be fetched again at any time. Calls block.
public final class Downloads {

    private static final Logger LOG = Logger.getLogger(Downloads.class.getName());
    private static final String SUFFIX = ".unduhan";
    private static final int LONGEST_NAME = 80;

    /// Only what a program shows and does not carry out, by its content; named so that the system takes it for that.
    private static final Map<String, String> SHOWN = Map.of(
            "application/pdf", ".pdf",
            "image/jpeg", ".jpg",
            "image/png", ".png",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx",
            "application/msword", ".doc");

    private final Path folder;
    private final Path opened;
    private final FileCipher cipher;
    private final Attachments own;
    private final Predicate<String> known;

    /// @param opened for readable copies
    /// @param own files attached on this PC, which need no download
    /// @param known whether a complaint is in the list
    Downloads(Path folder, Path opened, FileCipher cipher, Attachments own, Predicate<String> known) {
        this.folder = folder;
        this.opened = opened;
        this.cipher = cipher;
        this.own = own;
        this.known = known;
    }

    /// It can be read without the server.
    public boolean holds(String complaintId, Attachment file) {
        return Files.exists(target(complaintId, file)) || own.holds(file.sha256());
    }

    /// Begins to receive a file, or goes on with what came of it before.
    public Receiving receive(String complaintId, Attachment file) throws IOException {
        var target = target(complaintId, file);
        Files.createDirectories(target.getParent());
        return new Receiving(target, file, cipher);
    }

    /// Decrypts as it writes: after an exception the output is not to be used.
    ///
    /// @throws IOException also when the copy was damaged; it is gone then, and can be downloaded again
    public void writeTo(String complaintId, Attachment file, OutputStream out) throws IOException {
        var kept = target(complaintId, file);
        if (!Files.exists(kept)) {
            own.writeTo(file.sha256(), out);
            return;
        }
        try (var in = Files.newInputStream(kept)) {
            cipher.decrypt(in, out, Receiving.name(file));
        } catch (CipherException e) {
            Files.deleteIfExists(kept);
            throw new IOException("a downloaded file was damaged", e);
        }
    }

    /// A readable copy for the system's program, until this account is closed.
    ///
    /// @return empty when a program might carry the file out instead of showing it
    public Optional<Path> readableCopy(String complaintId, Attachment file) throws IOException {
        var place = Files.createDirectories(opened.resolve(UUID.randomUUID().toString()));
        var copy = place.resolve("berkas");
        try (var out = Files.newOutputStream(copy)) {
            writeTo(complaintId, file, out);
        }
        var ending = endingOf(copy, file);
        if (ending.isEmpty()) {
            deleteTree(place);
            return Optional.empty();
        }
        return Optional.of(Files.move(copy, place.resolve(plainName(file.name()) + ending.get())));
    }

    private static Optional<String> endingOf(Path copy, Attachment file) throws IOException {
        if (FileKind.of(copy) instanceof FileKind.Known(var mediaType)) {
            return Optional.ofNullable(SHOWN.get(mediaType));
        }
        if (!file.mediaType().equals("text/plain")) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(copy)) {
            for (var one : in.readNBytes(4096)) {
                if (one == 0) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(".txt");
    }

    private static String plainName(String name) {
        var dot = name.lastIndexOf('.');
        var plain = (dot > 0 ? name.substring(0, dot) : name)
                .replaceAll("[^\\p{L}\\p{N} _-]", "_")
                .strip();
        return plain.isEmpty() ? "berkas" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }

    /// What belongs to no complaint of the list goes.
    void sweep() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var places = Files.newDirectoryStream(folder)) {
            for (var place : places) {
                if (!known.test(idOf(place.getFileName().toString()))) {
                    deleteTree(place);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "downloaded files could not be removed", e);
        }
    }

    /// Another program may still hold one of them open: then it goes at the next start.
    void clearReadable() {
        try {
            deleteTree(opened);
        } catch (IOException e) {
            LOG.log(
                    Level.INFO,
                    "a readable copy stays until the next start: {0}",
                    e.getClass().getSimpleName());
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var tree = Files.walk(root)) {
            for (var entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }

    private Path target(String complaintId, Attachment file) {
        if (!file.sha256().matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        // The id is the server's word: as a folder's name it is hexadecimal.
        var place = HexFormat.of().formatHex(complaintId.getBytes(StandardCharsets.UTF_8));
        return folder.resolve(place).resolve(file.sha256().toLowerCase(Locale.ROOT) + SUFFIX);
    }

    private static String idOf(String place) {
        try {
            return new String(HexFormat.of().parseHex(place), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            // Nothing of ours.
            return "";
        }
    }
}
