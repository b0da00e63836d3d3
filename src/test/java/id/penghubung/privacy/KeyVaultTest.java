package id.penghubung.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.privacy.KeyVault.WrongSecretException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyVaultTest {

    @TempDir
    Path folder;

    private Path file;
    private KeyVault.Created created;

    @BeforeEach
    void create() {
        file = folder.resolve("keys.json");
        created = KeyVault.create(file, secret("rahasia 1"), false);
    }

    @Test
    void theSecretOpensTheKeysAgain() throws WrongSecretException {
        assertThat(KeyVault.read(file).unlock(secret("rahasia 1"))).isEqualTo(created.keys());
    }

    @Test
    void anotherSecretDoesNot() {
        assertThatThrownBy(() -> KeyVault.read(file).unlock(secret("rahasia 2")))
                .isInstanceOf(WrongSecretException.class);
    }

    @Test
    void theRecoveryCodeOpensTheKeysHoweverItIsTyped() throws WrongSecretException {
        var vault = KeyVault.read(file);
        var typed = " " + created.recoveryCode().toLowerCase(Locale.ROOT).replace("-", " ") + " ";
        assertThat(created.recoveryCode()).matches("([0-9A-Z]{4}-){7}[0-9A-Z]{4}");
        assertThat(vault.unlockWithRecoveryCode(created.recoveryCode())).isEqualTo(created.keys());
        assertThat(vault.unlockWithRecoveryCode(typed)).isEqualTo(created.keys());
    }

    @Test
    void aWrongRecoveryCodeDoesNotOpen() {
        assertThatThrownBy(() -> created.vault().unlockWithRecoveryCode("ABCD-EFGH"))
                .isInstanceOf(WrongSecretException.class);
    }

    @Test
    void theFileHoldsParametersAboveTheFloorAndNoKeyInClear() throws IOException {
        var json = Files.readString(file);
        var argon2 = new ObjectMapper().readTree(json).path("secret").path("argon2id");
        assertThat(argon2.path("memoryKiB").asInt()).isGreaterThanOrEqualTo(19 * 1024);
        assertThat(argon2.path("iterations").asInt()).isGreaterThanOrEqualTo(2);
        for (var key : new byte[][] {
            created.keys().cacheKey().getEncoded(), created.keys().workKey().getEncoded()
        }) {
            assertThat(json).doesNotContain(Base64.getEncoder().encodeToString(key));
        }
        assertThat(json).doesNotContain("rahasia").doesNotContain(created.recoveryCode());
    }

    @Test
    void aNewSecretReplacesTheOldOneAndTheRecoveryCodeStaysValid() throws WrongSecretException {
        created.vault().rewrap(created.keys(), secret("baru"), true);
        var vault = KeyVault.read(file);
        assertThat(vault.separatePassphrase()).isTrue();
        assertThat(vault.unlock(secret("baru"))).isEqualTo(created.keys());
        assertThat(vault.unlockWithRecoveryCode(created.recoveryCode())).isEqualTo(created.keys());
        assertThatThrownBy(() -> vault.unlock(secret("rahasia 1"))).isInstanceOf(WrongSecretException.class);
    }

    @Test
    void theFormerFileStaysAndIsReadWhenTheFileIsDamagedOrGone() throws WrongSecretException, IOException {
        created.vault().rewrap(created.keys(), secret("baru"), false);
        Files.writeString(file, "{\"format\":1,");
        assertThat(KeyVault.read(file).unlock(secret("rahasia 1"))).isEqualTo(created.keys());
        Files.delete(file);
        assertThat(KeyVault.read(file).unlock(secret("rahasia 1"))).isEqualTo(created.keys());
    }

    @Test
    void aVaultThatIsNowhereIsSaid() {
        assertThatThrownBy(() -> KeyVault.read(folder.resolve("tiada.json"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aDestroyedCacheKeyIsInNoFileAndTheWorkKeyStays() throws WrongSecretException, IOException {
        created.vault().destroyCacheKey();
        for (var place : new Path[] {file, folder.resolve("keys.json.old")}) {
            assertThat(new ObjectMapper().readTree(place.toFile()).findValues("cacheKey"))
                    .isEmpty();
        }
        var keys = KeyVault.read(file).unlock(secret("rahasia 1"));
        assertThat(keys.workKey()).isEqualTo(created.keys().workKey());
        assertThat(keys.cacheKey()).isNotEqualTo(created.keys().cacheKey());
    }

    @Test
    void theCacheKeyMadeAfterwardsIsTheSameForSecretCodeAndNextStart() throws WrongSecretException {
        created.vault().destroyCacheKey();
        var keys = created.vault().unlock(secret("rahasia 1"));
        assertThat(KeyVault.read(file).unlock(secret("rahasia 1"))).isEqualTo(keys);
        assertThat(KeyVault.read(file).unlockWithRecoveryCode(created.recoveryCode()))
                .isEqualTo(keys);
        created.vault().rewrap(keys, secret("baru"), false);
        assertThat(KeyVault.read(file).unlock(secret("baru"))).isEqualTo(keys);
        assertThat(KeyVault.read(file).unlockWithRecoveryCode(created.recoveryCode()))
                .isEqualTo(keys);
    }

    @Test
    void keysTellNothingInALog() {
        assertThat(created.keys().toString()).isEqualTo("DataKeys[…]");
    }

    private static char[] secret(String text) {
        return text.toCharArray();
    }
}
