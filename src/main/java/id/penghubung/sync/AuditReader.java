package id.penghubung.sync;

import id.penghubung.domain.AuditEntry;
import id.penghubung.privacy.AuditChain;
import id.penghubung.server.CentralServer;
import id.penghubung.server.Failure;
import id.penghubung.server.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reads the audit trails that the server keeps, and checks them. Blocking.
public final class AuditReader {

    private final CentralServer server;

    AuditReader(CentralServer server) {
        this.server = server;
    }

    /// @param at of the last entry
    public record Head(String trail, String person, long entries, String hash, Instant at) {}

    /// @param brokenAt sequence number of the first entry that does not fit; null when the trail is whole
    public record Whole(List<AuditEntry> entries, Long brokenAt) {
        public Whole {
            entries = List.copyOf(entries);
        }
    }

    public sealed interface Read<T> {
        record Got<T>(T value) implements Read<T> {}

        record NotReached<T>(Failure failure) implements Read<T> {}
    }

    /// The trails that this person may read, the one that grew last first.
    public Read<List<Head>> heads() {
        return switch (server.auditHeads()) {
            case Reply.Ok<List<CentralServer.AuditHead>>(var heads, var _, var _) ->
                new Read.Got<>(heads.stream()
                        .map(head -> new Head(head.trail(), head.person(), head.entries(), head.hash(), head.at()))
                        .toList());
            case Reply.Failed<List<CentralServer.AuditHead>>(var failure, var _) -> new Read.NotReached<>(failure);
        };
    }

    /// All entries up to the head, in order; what came after the head is read with the next one.
    public Read<Whole> trail(Head head) {
        var entries = new ArrayList<AuditEntry>();
        var chain = new AuditChain();
        while (entries.size() < head.entries()) {
            var after = entries.isEmpty() ? 0 : entries.getLast().seq();
            switch (server.auditEntries(head.trail(), after)) {
                case Reply.Ok<List<AuditEntry>>(var page, var _, var _) -> {
                    if (page.isEmpty()) {
                        return new Read.Got<>(new Whole(entries, chain.entries() + 1));
                    }
                    for (var entry : page.subList(0, (int) Math.min(page.size(), head.entries() - entries.size()))) {
                        entries.add(entry);
                        if (chain.add(entry) != null) {
                            return new Read.Got<>(new Whole(entries, entry.seq()));
                        }
                    }
                }
                case Reply.Failed<List<AuditEntry>>(var failure, var _) -> {
                    return new Read.NotReached<>(failure);
                }
            }
        }
        var same = head.entries() == 0 || chain.head().equals(head.hash());
        return new Read.Got<>(new Whole(entries, same ? null : head.entries()));
    }
}
