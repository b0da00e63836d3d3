package id.penghubung.server;

import id.penghubung.domain.Action;
import id.penghubung.domain.Attachment;
import id.penghubung.domain.AuditEntry;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Receipt;
import id.penghubung.domain.Reference;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The only way in and out. Calls block: never call from the FX thread. Nothing here throws for what a network or a
/// server may do; that is a [Failure] in the reply. Safe for use by several threads.
public interface CentralServer extends AutoCloseable {

    /// Starts a session that the later calls use, and keeps the credentials in memory as [#useCredentials] does.
    Reply<SignedIn> signIn(String user, String password);

    /// For a start without network: the first call that needs a session signs in with these.
    void useCredentials(String user, String password);

    /// Ends the session on the server; the local end is certain, the server's only when the reply is Ok.
    Reply<Done> signOut();

    /// @param cursor null for everything from the start
    Reply<ChangePage> changes(String cursor, int limit);

    /// @param epoch of the server's data that the action is meant for: when they were restored meanwhile, the server
    /// stores nothing and the failure is [Failure.EpochChanged]; null to leave it unsaid
    Reply<Receipt> submit(Action action, String epoch);

    /// Was it stored? A failure of kind [Failure.NotFound] says that it was not.
    Reply<Receipt> lookUp(UUID actionId);

    /// Leaves a tombstone, so that a late request cannot land any more.
    Reply<Withdrawal> withdraw(UUID actionId);

    /// Sends what the server does not have of a file yet; nothing when it has all of it.
    ///
    /// @param content called once or more; each call writes the whole file from its start
    /// @param transfer told the bytes that the server holds, after each part
    Reply<Done> upload(Attachment file, Content content, Transfer transfer);

    /// The beginning of a file that is not wanted any more goes from the server. One that is there whole stays: another
    /// action may name it.
    Reply<Done> dropUpload(Attachment file);

    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Fetches what the sink does not have of a file yet. Nothing of it is to be believed before its hash is checked.
    Reply<Done> download(String sha256, Sink sink, Transfer transfer);

    /// Takes the bytes of a file in order. What it throws ends the call with [Failure.NotKept].
    interface Sink {
        /// How many bytes are here.
        long have();

        /// The server begins anew: what is here does not count.
        void restart() throws IOException;

        void write(byte[] bytes, int length) throws IOException;
    }

    Reply<Complaint> complaint(String id);

    Reply<InformationRequest> informationRequest(String id);

    /// Says that this person is drafting an answer to the complaint, or is not, and asks who else is. Held by the
    /// server for a short lease only; never to be queued or retried.
    Reply<Presence> presence(String complaintId, boolean drafting);

    Reply<List<IdVersion>> ids();

    /// @param knownTag tag of the reference data that the caller has; null for none
    Reply<ReferencePage> reference(String knownTag);

    /// Adds to one's own audit trail. Entries that the server has may be sent again.
    ///
    /// @param entries of one trail, in order, at most 1,000
    /// @return how many entries of the trail the server has now
    Reply<Long> appendAudit(String trail, List<AuditEntry> entries);

    /// The trails that this person may read, the one that grew last first.
    Reply<List<AuditHead>> auditHeads();

    /// @param after sequence number
    /// @return the next ones, none when there are no more
    Reply<List<AuditEntry>> auditEntries(String trail, long after);

    /// Whether there is a server at all. Where there is none, nobody tries to reach it.
    default boolean exists() {
        return true;
    }

    @Override
    void close();

    /// @param person name of whose trail it is
    /// @param at of the last entry
    record AuditHead(String trail, String person, long entries, String hash, Instant at) {}

    enum Done {
        DONE
    }

    /// @param others who else is drafting now, the earliest first
    /// @param lease how long the server believes a sign of life
    record Presence(List<Colleague> others, Duration lease) {}

    /// @param since by the server's clock
    record Colleague(String name, Instant since) {}

    record IdVersion(String id, long version) {}

    /// @param reference null when the caller's data are still right
    record ReferencePage(Reference reference, String tag) {}

    sealed interface Withdrawal {
        record Withdrawn() implements Withdrawal {}

        /// Too late: it is stored and public.
        record AlreadyStored(Receipt receipt) implements Withdrawal {}
    }
}
