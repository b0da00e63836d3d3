package id.penghubung.exchange;

import id.penghubung.domain.AuditEntry;
import id.penghubung.domain.OfficeZone;
import id.penghubung.privacy.DurableFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// An audit trail as a CSV, raw words and hashes included, so that whoever gets it can check the chain.
public final class AuditCsv {

    private final OfficeZone zone;
    private final UnaryOperator<String> kindWords;

    /// @param kindWords the officers' words for a wire word of a kind
    public AuditCsv(OfficeZone zone, UnaryOperator<String> kindWords) {
        this.zone = zone;
        this.kindWords = kindWords;
    }

    /// Blocking. A former file is replaced when the new one is whole.
    public void write(Path target, List<AuditEntry> entries) throws IOException {
        DurableFiles.write(target, out -> {
            try (var csv = new ExportCsv(out, true)) {
                csv.header(Stream.of(
                                "trail",
                                "seq",
                                "time",
                                "instant",
                                "kind",
                                "word",
                                "complaint",
                                "detail",
                                "amount",
                                "hash")
                        .map(column -> ExchangeWords.of("audit." + column, zone.name()))
                        .toList());
                for (var entry : entries) {
                    csv.add(java.util.Arrays.asList(
                            entry.trail(),
                            entry.seq(),
                            LocalDateTime.ofInstant(entry.at(), zone.id()),
                            entry.at().toString(),
                            kindWords.apply(entry.kind()),
                            entry.kind(),
                            entry.complaintId(),
                            entry.detail(),
                            entry.amount(),
                            entry.hash()));
                }
            }
        });
    }
}
