package id.penghubung.tour;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.app.Inspection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

/// One person's account on this PC, made by the command line before the window opens, so that a test begins where its
/// subject begins.
///
/// @param home data folder of all processes
/// @param account folder of the account inside it
public record Seat(Path home, Path account, String user, String password) {

    /// Somebody who has never signed in on this PC.
    ///
    /// @param role word of [id.penghubung.domain.Role]
    static Seat first(Path home, JsonNode practice, String role) {
        var person = person(practice, role);
        var user = person.get("user").asText();
        return new Seat(
                home,
                Inspection.accountFolder(
                        home.resolve("data"), practice.get("url").asText(), user),
                user,
                person.get("password").asText());
    }

    private static JsonNode person(JsonNode practice, String role) {
        return StreamSupport.stream(practice.get("accounts").spliterator(), false)
                .filter(candidate -> candidate.get("role").asText().equals(role))
                .findFirst()
                .orElseThrow();
    }

    /// @param role word of [id.penghubung.domain.Role]
    public static Seat prepare(Path home, Program program, JsonNode practice, String role)
            throws IOException, InterruptedException {
        var person = person(practice, role);
        var user = person.get("user").asText();
        var password = person.get("password").asText();
        var account = home.resolve("data").resolve("accounts").resolve(user);
        var ended = program.run(
                password,
                "sync",
                "--account-dir",
                account.toString(),
                "--server",
                practice.get("url").asText(),
                "--user",
                user);
        if (ended.code() != 0) {
            throw new AssertionError(ended.err());
        }
        return new Seat(home, account, user, password);
    }

    /// Signs in at the window that shows this known account.
    public void signIn(ProgramUnderTest program) {
        program.await("#password");
        program.set("#password", password);
        program.click("#enter");
        program.await("#figure-IN_PROCESS");
    }
}
