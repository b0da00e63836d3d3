package id.penghubung.server.file;

import id.penghubung.domain.Action;
import id.penghubung.domain.Attachment;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Receipt;
import id.penghubung.server.CentralServer;
import id.penghubung.server.ChangePage;
import id.penghubung.server.Failure;
import id.penghubung.server.Reply;
import id.penghubung.server.SignedIn;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

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
    public Reply<Done> upload(Attachment file, Content content, LongConsumer progress) {
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
