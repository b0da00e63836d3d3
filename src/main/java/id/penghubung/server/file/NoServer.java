package id.penghubung.server.file;

import id.penghubung.domain.Action;
import id.penghubung.domain.Attachment;
import id.penghubung.domain.AuditEntry;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Receipt;
import id.penghubung.server.CentralServer;
import id.penghubung.server.ChangePage;
import id.penghubung.server.Failure;
import id.penghubung.server.Reply;
import id.penghubung.server.SignedIn;
import id.penghubung.server.Transfer;
import java.util.List;
import java.util.UUID;

/// Stands where an account has no server: nothing goes out, and every call says so.
public final class NoServer implements CentralServer {

    private static <T> Reply<T> none() {
        return new Reply.Failed<>(new Failure.Unreachable(Failure.Trouble.NO_SERVER, false, "no server"), null);
    }

    @Override
    public boolean exists() {
        return false;
    }

    @Override
    public Reply<SignedIn> signIn(String user, String password) {
        return none();
    }

    @Override
    public void useCredentials(String user, String password) {
        // There is nobody to show them to.
    }

    @Override
    public Reply<Done> signOut() {
        return none();
    }

    @Override
    public Reply<ChangePage> changes(String cursor, int limit) {
        return none();
    }

    @Override
    public Reply<Receipt> submit(Action action, String epoch) {
        return none();
    }

    @Override
    public Reply<Receipt> lookUp(UUID actionId) {
        return none();
    }

    @Override
    public Reply<Withdrawal> withdraw(UUID actionId) {
        return none();
    }

    @Override
    public Reply<Done> upload(Attachment file, Content content, Transfer transfer) {
        return none();
    }

    @Override
    public Reply<Done> dropUpload(Attachment file) {
        return none();
    }

    @Override
    public Reply<Done> download(String sha256, Sink sink, Transfer transfer) {
        return none();
    }

    @Override
    public Reply<InformationRequest> informationRequest(String id) {
        return none();
    }

    @Override
    public Reply<Long> appendAudit(String trail, List<AuditEntry> entries) {
        return none();
    }

    @Override
    public Reply<List<AuditHead>> auditHeads() {
        return none();
    }

    @Override
    public Reply<List<AuditEntry>> auditEntries(String trail, long after) {
        return none();
    }

    @Override
    public Reply<Complaint> complaint(String id) {
        return none();
    }

    @Override
    public Reply<Presence> presence(String complaintId, boolean drafting) {
        return none();
    }

    @Override
    public Reply<List<IdVersion>> ids() {
        return none();
    }

    @Override
    public Reply<ReferencePage> reference(String knownTag) {
        return none();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
