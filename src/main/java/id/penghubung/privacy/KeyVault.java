package id.penghubung.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The file `keys.json` of an account: both data keys, wrapped by the officer's secret (Argon2id) and by a recovery
/// code. Written to a temporary file and renamed; the former file stays as `keys.json.old`. Safe for use by several
/// threads of one process. Each unlocking takes a tenth of a second or more on purpose: never on the FX thread.
///
/// Every method throws [UncheckedIOException] when the file cannot be read or written.
public final class KeyVault {

    private static final String SECRET = "secret";
    private static final String RECOVERY = "recovery";
    private static final String WORK = "work";

    private final Path file;
    private final SecureRandom random;
    private KeyFile content;

    private KeyVault(Path file, SecureRandom random, KeyFile content) {
        this.file = file;
        this.random = random;
        this.content = content;
    }

    /// @param recoveryCode shown once, never stored
    public record Created(KeyVault vault, DataKeys keys, String recoveryCode) {}

    public static final class WrongSecretException extends Exception {
        private static final long serialVersionUID = 1;

        public WrongSecretException() {
            super("the secret does not open the keys");
        }
    }

    /// @param secret left as it is; the caller wipes it
    public static Created create(Path file, char[] secret, boolean separatePassphrase) {
        var random = new SecureRandom();
        var keys = new DataKeys(freshKey(random), freshKey(random));
        var code = RecoveryCode.draw(random);
        var content = new KeyFile(
                KeyFile.FORMAT,
                separatePassphrase,
                wrap(keys, secret, SECRET, random),
                wrap(keys, RecoveryCode.secret(code), RECOVERY, random),
                null);
        var vault = new KeyVault(file, random, content);
        vault.store(content);
        return new Created(vault, keys, code);
    }

    /// A damaged or missing file is read from its former version.
    public static KeyVault read(Path file) {
        try {
            return new KeyVault(file, new SecureRandom(), KeyFile.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException("keys cannot be read", e);
        }
    }

    /// The secret is a passphrase of its own and not the account's password.
    public synchronized boolean separatePassphrase() {
        return content.separatePassphrase();
    }

    /// After [#destroyCacheKey()] a new cache key is made and kept: the cache fills again from the server.
    ///
    /// @param secret left as it is; the caller wipes it
    public synchronized DataKeys unlock(char[] secret) throws WrongSecretException {
        return unwrap(content.secret(), secret, SECRET);
    }

    /// Case, spaces and hyphens in the code do not matter.
    public synchronized DataKeys unlockWithRecoveryCode(String code) throws WrongSecretException {
        return unwrap(content.recovery(), RecoveryCode.secret(code), RECOVERY);
    }

    /// The secret changed (here or elsewhere): wraps the same keys anew. The recovery code stays valid.
    public synchronized void rewrap(DataKeys keys, char[] newSecret, boolean separatePassphrase) {
        store(new KeyFile(
                KeyFile.FORMAT,
                separatePassphrase,
                wrap(keys, newSecret, SECRET, random),
                content.recovery(),
                content.cacheKeyUnderWork()));
    }

    /// For revocation and "hapus data instansi": the cached complaints can never be read again, the work can.
    public synchronized void destroyCacheKey() {
        store(content.withoutCacheKey());
        // Once more, so that the former file does not hold the key either.
        store(content);
    }

    private void store(KeyFile next) {
        try {
            next.write(file);
            content = next;
        } catch (IOException e) {
            throw new UncheckedIOException("keys cannot be written", e);
        }
    }

    private static KeyFile.Wrap wrap(DataKeys keys, char[] secret, String by, SecureRandom random) {
        var argon2 = Argon2.fresh(random);
        var cipher = new FieldCipher(argon2.derive(secret), random);
        return new KeyFile.Wrap(
                argon2,
                cipher.encrypt(keys.workKey().getEncoded(), by, "workKey"),
                cipher.encrypt(keys.cacheKey().getEncoded(), by, "cacheKey"));
    }

    private DataKeys unwrap(KeyFile.Wrap wrap, char[] secret, String by) throws WrongSecretException {
        var cipher = new FieldCipher(wrap.argon2id().derive(secret), random);
        try {
            var workKey = key(cipher.decrypt(wrap.workKey(), by, "workKey"));
            var cacheKey = wrap.cacheKey() == null
                    ? laterCacheKey(workKey)
                    : key(cipher.decrypt(wrap.cacheKey(), by, "cacheKey"));
            return new DataKeys(cacheKey, workKey);
        } catch (CipherException e) {
            var wrong = new WrongSecretException();
            wrong.initCause(e);
            throw wrong;
        }
    }

    private SecretKey laterCacheKey(SecretKey workKey) {
        var cipher = new FieldCipher(workKey, random);
        if (content.cacheKeyUnderWork() != null) {
            return key(cipher.decrypt(content.cacheKeyUnderWork(), WORK, "cacheKey"));
        }
        var fresh = freshKey(random);
        store(new KeyFile(
                KeyFile.FORMAT,
                content.separatePassphrase(),
                content.secret(),
                content.recovery(),
                cipher.encrypt(fresh.getEncoded(), WORK, "cacheKey")));
        return fresh;
    }

    private static SecretKey freshKey(SecureRandom random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return key(bytes);
    }

    private static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "AES");
    }
}
