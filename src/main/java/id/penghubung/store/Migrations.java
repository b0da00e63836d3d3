package id.penghubung.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The numbered SQL scripts of one database; a file's `user_version` says how many it has seen. Scripts are never
/// changed after a release: a new one is added.
///
/// @param scripts in order; the first leads from an empty file to version 1
record Migrations(List<String> scripts) {

    static Migrations cache() {
        return load("cache", 11);
    }

    static Migrations work() {
        return load("work", 14);
    }

    private static Migrations load(String database, int count) {
        var scripts = new ArrayList<String>();
        for (var number = 1; number <= count; number++) {
            var name = "%s/%03d.sql".formatted(database, number);
            try (var in = Migrations.class.getResourceAsStream(name)) {
                scripts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("resource " + name, e);
            }
        }
        return new Migrations(List.copyOf(scripts));
    }

    int newest() {
        return scripts.size();
    }

    /// For tests that need a file as an older program left it.
    Migrations upTo(int version) {
        return new Migrations(scripts.subList(0, version));
    }

    static int versionOf(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA user_version")) {
            result.next();
            return result.getInt(1);
        }
    }

    /// Each script in one transaction with its version number.
    void apply(Connection connection, int from) throws SQLException {
        for (var version = from + 1; version <= newest(); version++) {
            var sqls = new ArrayList<>(statements(scripts.get(version - 1)));
            sqls.add("PRAGMA user_version = " + version);
            Transaction.WRITE.run(connection, _ -> {
                try (var statement = connection.createStatement()) {
                    for (var sql : sqls) {
                        statement.execute(sql);
                    }
                }
                return null;
            });
        }
    }

    /// The scripts end every statement with a semicolon at the end of a line and use it nowhere else.
    private static List<String> statements(String script) {
        return Stream.of(script.replaceAll("(?m)--.*$", "").split(";\\s*(\\n|$)"))
                .filter(sql -> !sql.isBlank())
                .toList();
    }
}
