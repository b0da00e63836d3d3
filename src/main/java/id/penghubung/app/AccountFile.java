package id.penghubung.app;

import com.fasterxml.jackson.core.JacksonException;
import id.penghubung.contract.Json;
import id.penghubung.store.AccountFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/// `account.json`: the only clear data of an account.
///
/// @param serverUrl where it lives; for a practice account the address of the last practice server; null for an account
/// that works with files
/// @param practice the server is the practice server inside the program
public record AccountFile(String serverUrl, String user, boolean practice, Instant lastUsed) {

    /// Empty when there is no account in the folder or the file cannot be read.
    static Optional<AccountFile> read(AccountFolder folder) throws IOException {
        if (!Files.exists(folder.account())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.MAPPER.readValue(folder.account().toFile(), AccountFile.class));
        } catch (JacksonException e) {
            throw new IOException("account.json cannot be read", e);
        }
    }

    void write(AccountFolder folder) throws IOException {
        var temporary = folder.root().resolve("account.json.tmp");
        Files.write(temporary, Json.MAPPER.writeValueAsBytes(this));
        Files.move(temporary, folder.account(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
