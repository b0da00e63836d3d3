package id.penghubung.practice;

import id.penghubung.contract.ProblemType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Who is signed in. Kept on the disk, as hashes, so that a restart of the server signs nobody out.
final class Sessions {

    static final Duration TOKEN_LIFE = Duration.ofHours(1);
    private static final Duration SESSION_LIFE = Duration.ofDays(30);
    private static final int MAX_WRONG_TRIES = 10;
    private static final Duration TRIES_WINDOW = Duration.ofMinutes(1);

    /// @param token secret
    record Issued(Staff staff, String token, Instant expiresAt, String refreshToken) {}

    private final Database database;
    private final Organisation organisation;
    private final Clock clock;
    private final Duration tokenLife;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Deque<Instant>> wrongTries = new ConcurrentHashMap<>();
    private final Set<String> inactive = ConcurrentHashMap.newKeySet();
    private final Map<String, String> changed = new ConcurrentHashMap<>();

    Sessions(Database database, Organisation organisation, Clock clock, Duration tokenLife) {
        this.database = database;
        this.organisation = organisation;
        this.clock = clock;
        this.tokenLife = tokenLife;
    }

    Issued signIn(String user, String password) throws SQLException, ProblemException {
        refuseAfterTooManyTries(user);
        var staff = organisation.personByUser(user);
        if (staff.isEmpty() || !same(changed.getOrDefault(user, staff.get().password()), password)) {
            noteWrongTry(user);
            throw new ProblemException(ProblemType.WRONG_CREDENTIALS, "detail.wrong-credentials");
        }
        refuseInactive(staff.get());
        var refreshToken = secret();
        return database.write(connection -> {
            try (var statement = connection.prepareStatement(
                    "INSERT INTO session (refresh_hash, person_id, ends_at) VALUES (?, ?, ?)")) {
                statement.setString(1, hash(refreshToken));
                statement.setString(2, staff.get().id());
                statement.setLong(3, clock.instant().plus(SESSION_LIFE).toEpochMilli());
                statement.executeUpdate();
            }
            return issue(connection, staff.get(), refreshToken);
        });
    }

    Issued refresh(String refreshToken) throws SQLException, ProblemException {
        return database.write(connection -> {
            try (var statement = connection.prepareStatement(
                    "SELECT person_id FROM session WHERE refresh_hash = ? AND ends_at > ?")) {
                statement.setString(1, hash(refreshToken));
                statement.setLong(2, clock.millis());
                try (var rows = statement.executeQuery()) {
                    if (!rows.next()) {
                        throw ended();
                    }
                    var staff = organisation.person(rows.getString(1)).orElseThrow(Sessions::ended);
                    refuseInactive(staff);
                    return issue(connection, staff, refreshToken);
                }
            }
        });
    }

    /// @param token nullable
    Staff of(String token) throws SQLException, ProblemException {
        if (token == null) {
            throw ended();
        }
        return database.read(connection -> {
            try (var statement = connection.prepareStatement("""
                SELECT s.person_id FROM token t JOIN session s ON s.refresh_hash = t.refresh_hash
                WHERE t.token_hash = ? AND t.expires_at > ?\
                """)) {
                statement.setString(1, hash(token));
                statement.setLong(2, clock.millis());
                try (var rows = statement.executeQuery()) {
                    if (!rows.next()) {
                        throw ended();
                    }
                    var staff = organisation.person(rows.getString(1)).orElseThrow(Sessions::ended);
                    refuseInactive(staff);
                    return staff;
                }
            }
        });
    }

    void signOut(String token) throws SQLException, ProblemException {
        database.write(connection -> {
            try (var session = connection.prepareStatement(
                            "DELETE FROM session WHERE refresh_hash = (SELECT refresh_hash FROM token WHERE token_hash"
                                    + " = ?)");
                    var tokens = connection.prepareStatement(
                            "DELETE FROM token WHERE refresh_hash NOT IN (SELECT refresh_hash FROM session)")) {
                session.setString(1, hash(token));
                session.executeUpdate();
                tokens.executeUpdate();
            }
            return null;
        });
    }

    /// All tokens run out now; refresh tokens stay good.
    void expireTokens() throws SQLException, ProblemException {
        run("DELETE FROM token");
    }

    /// Until the server ends, as [#setActive].
    void changePassword(String user, String password) {
        changed.put(user, password);
    }

    /// Until the server ends: a practice account that was switched off by an exercise is good again at the next start.
    void setActive(String user, boolean active) {
        if (active) {
            inactive.remove(user);
        } else {
            inactive.add(user);
        }
    }

    private void refuseInactive(Staff staff) throws ProblemException {
        if (inactive.contains(staff.user())) {
            throw new ProblemException(ProblemType.ACCOUNT_INACTIVE, "detail.account-inactive");
        }
    }

    /// Nobody is signed in any more.
    void endAll() throws SQLException, ProblemException {
        run("DELETE FROM token");
        run("DELETE FROM session");
    }

    private void run(String sql) throws SQLException, ProblemException {
        database.write(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                return statement.executeUpdate();
            }
        });
    }

    private Issued issue(Connection connection, Staff staff, String refreshToken) throws SQLException {
        var token = secret();
        var expiresAt = clock.instant().plus(tokenLife).truncatedTo(ChronoUnit.MILLIS);
        try (var old = connection.prepareStatement("DELETE FROM token WHERE expires_at <= ?");
                var statement = connection.prepareStatement(
                        "INSERT INTO token (token_hash, refresh_hash, expires_at) VALUES (?, ?, ?)")) {
            old.setLong(1, clock.millis());
            old.executeUpdate();
            statement.setString(1, hash(token));
            statement.setString(2, hash(refreshToken));
            statement.setLong(3, expiresAt.toEpochMilli());
            statement.executeUpdate();
        }
        return new Issued(staff, token, expiresAt, refreshToken);
    }

    private void refuseAfterTooManyTries(String user) throws ProblemException {
        var tries = wrongTries.get(user);
        if (tries == null) {
            return;
        }
        synchronized (tries) {
            var now = clock.instant();
            tries.removeIf(time -> !time.plus(TRIES_WINDOW).isAfter(now));
            if (tries.size() >= MAX_WRONG_TRIES) {
                var seconds =
                        Math.toIntExact(Duration.between(now, tries.getFirst().plus(TRIES_WINDOW))
                                        .toSeconds()
                                + 1);
                throw ProblemException.later(ProblemType.TOO_MANY_REQUESTS, seconds, "detail.too-many-tries", seconds);
            }
        }
    }

    private void noteWrongTry(String user) {
        if (wrongTries.size() > 1_000) {
            // Names made up by a guesser must not fill the memory.
            wrongTries.clear();
        }
        var tries = wrongTries.computeIfAbsent(user, _ -> new ArrayDeque<>());
        synchronized (tries) {
            tries.add(clock.instant());
        }
    }

    private String secret() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ProblemException ended() {
        return new ProblemException(ProblemType.SESSION_ENDED, "detail.session-ended");
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
