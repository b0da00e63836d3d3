package id.penghubung.practice;

import id.penghubung.contract.Messages.ComplaintValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;

/// Fills a new file with invented complaints. The file appears under its name only when it is complete.
final class Seeder {

    private static final int BATCH = 2_000;

    private final Organisation organisation;
    private final Sentences sentences;

    Seeder(Organisation organisation, Sentences sentences) {
        this.organisation = organisation;
        this.sentences = sentences;
    }

    void seed(Path file, PracticeOptions options) throws SQLException, IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        try (var connection = Database.create(unfinished)) {
            connection.setAutoCommit(false);
            fill(connection, options);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void fill(Connection connection, PracticeOptions options) throws SQLException {
        var maker = new ComplaintMaker(organisation, sentences, options.seed(), options.complaints(), options.asOf());
        try (var change = connection.prepareStatement(
                        "INSERT INTO change (seq, complaint_id, weighty) VALUES (?, ?, 1)");
                var complaint = connection.prepareStatement(
                        "INSERT INTO complaint (id, seq, status, body) VALUES (?, ?, ?, ?)");
                var holding = Complaints.insertHolding(connection)) {
            for (var index = 0; index < options.complaints(); index++) {
                var value = SampleFiles.onto(maker.make(index), index);
                add(change, complaint, holding, value);
                Uploads.carry(connection, value.id(), value.attachments());
                if (index % BATCH == BATCH - 1 || index == options.complaints() - 1) {
                    change.executeBatch();
                    complaint.executeBatch();
                    holding.executeBatch();
                    connection.commit();
                }
            }
        }
        new RequestSeeds(organisation, sentences, options.asOf()).addTo(connection);
        connection.commit();
    }

    private static void add(
            PreparedStatement change, PreparedStatement complaint, PreparedStatement holding, ComplaintValue value)
            throws SQLException {
        change.setLong(1, value.version());
        change.setString(2, value.id());
        change.addBatch();
        complaint.setString(1, value.id());
        complaint.setLong(2, value.version());
        complaint.setString(3, value.status());
        complaint.setString(4, Complaints.write(value));
        complaint.addBatch();
        var present = new HashMap<String, Boolean>();
        value.dispositions()
                .forEach(disposition ->
                        present.merge(disposition.unitId(), Dispositions.held(disposition), Boolean::logicalOr));
        for (var entry : present.entrySet()) {
            Complaints.addHolding(holding, value.id(), entry.getKey(), entry.getValue(), value.version());
            holding.addBatch();
        }
    }
}
