package id.penghubung.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// What stands in `keys.json`.
///
/// @param format 1
/// @param separatePassphrase the secret is not the account's password
/// @param secret the keys under the officer's secret
/// @param recovery the keys under the recovery code
/// @param cacheKeyUnderWork a cache key made after the first was destroyed, when the recovery code was not at hand to
/// wrap it; nullable
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyFile(int format, boolean separatePassphrase, Wrap secret, Wrap recovery, byte[] cacheKeyUnderWork) {

    static final int FORMAT = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// @param cacheKey null after it was destroyed
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wrap(Argon2 argon2id, byte[] workKey, byte[] cacheKey) {
        Wrap withoutCacheKey() {
            return new Wrap(argon2id, workKey, null);
        }
    }

    KeyFile withoutCacheKey() {
        return new KeyFile(format, separatePassphrase, secret.withoutCacheKey(), recovery.withoutCacheKey(), null);
    }

    static Path former(Path file) {
        return file.resolveSibling(file.getFileName() + ".old");
    }

    /// A missing or damaged file is read from the former one.
    static KeyFile read(Path file) throws IOException {
        try {
            return parse(Files.readAllBytes(file));
        } catch (IOException e) {
            try {
                return parse(Files.readAllBytes(former(file)));
            } catch (NoSuchFileException none) {
                throw e;
            } catch (IOException alsoBad) {
                e.addSuppressed(alsoBad);
                throw e;
            }
        }
    }

    private static KeyFile parse(byte[] json) throws IOException {
        var read = MAPPER.readValue(json, KeyFile.class);
        if (read.format != FORMAT || read.secret == null || read.recovery == null) {
            throw new IOException("not a key file of format " + FORMAT);
        }
        return read;
    }

    void write(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.copy(file, former(file), StandardCopyOption.REPLACE_EXISTING);
            DurableFiles.force(former(file));
        }
        DurableFiles.write(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }
}
