package id.penghubung.server.v1;

import static id.penghubung.server.v1.UnreadableReplyException.present;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.penghubung.contract.FeedValue;
import id.penghubung.contract.Json;
import id.penghubung.contract.Messages;
import id.penghubung.contract.Wire;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/// A server that speaks Penghubung API v1.
public final class HttpCentralServer implements CentralServer {

    private static final MediaType JSON = MediaType.get(Wire.JSON);
    private static final RequestBody EMPTY = RequestBody.create(new byte[0]);

    private final ServerAddress address;
    private final OkHttpClient http;
    private final Exchange exchange;
    private final HttpSession session;

    /// By the system's proxy and trust.
    public HttpCentralServer(ServerAddress address) {
        this(address, HttpNetwork.ofSystem());
    }

    public HttpCentralServer(ServerAddress address, HttpNetwork network) {
        this.address = address;
        this.http = Exchange.newClient(network);
        this.exchange = new Exchange(http);
        this.session = new HttpSession(address, exchange);
    }

    @Override
    public Reply<SignedIn> signIn(String user, String password) {
        return session.signIn(user, password);
    }

    @Override
    public void useCredentials(String user, String password) {
        session.useCredentials(user, password);
    }

    @Override
    public Reply<Done> signOut() {
        return session.end();
    }

    @Override
    public Reply<ChangePage> changes(String cursor, int limit) {
        var url = address.at("v1", "changes").addQueryParameter("limit", Integer.toString(limit));
        if (cursor != null) {
            url.addQueryParameter("cursor", cursor);
        }
        return map(session.send(get(url.build()), Messages.ChangesReply.class), answer -> page(answer.body()));
    }

    private static ChangePage page(Messages.ChangesReply reply) {
        var changes = new ArrayList<ChangePage.Change>();
        for (var change : present(reply.changes(), "changes")) {
            changes.add(change(change));
        }
        var summary = reply.summary() == null
                ? null
                : new ChangePage.Summary(
                        reply.summary().complaints(),
                        reply.summary().perRawStatus(),
                        reply.summary().checksum());
        return new ChangePage(changes, present(reply.next(), "next"), reply.more(), summary);
    }

    private static ChangePage.Change change(Messages.Change change) {
        present(change.id(), "id");
        var removed = Wire.REMOVE.equals(change.op());
        return switch (change.entity()) {
            case Wire.COMPLAINT ->
                removed
                        ? new ChangePage.Change.Removed(change.id(), change.version())
                        : new ChangePage.Change.Upsert(Values.complaint(value(change, Messages.ComplaintValue.class)));
            case Wire.INFORMATION_REQUEST ->
                removed
                        ? new ChangePage.Change.RequestRemoved(change.id())
                        : new ChangePage.Change.RequestUpsert(
                                RequestValues.request(value(change, Messages.InformationRequestValue.class)));
            case Wire.OBSTACLE ->
                removed
                        ? new ChangePage.Change.ObstacleRemoved(change.id())
                        : new ChangePage.Change.ObstacleUpsert(
                                ObstacleValues.obstacle(value(change, Messages.ObstacleValue.class)));
            case null, default -> new ChangePage.Change.Other(change.entity(), change.id());
        };
    }

    private static <T extends FeedValue> T value(Messages.Change change, Class<T> type) {
        return type.cast(present(change.value(), "value"));
    }

    @Override
    public Reply<Receipt> submit(Action action, String epoch) {
        var request = new Request.Builder().url(action(action.id())).put(json(Values.request(action)));
        if (epoch != null) {
            request.header(Wire.IF_EPOCH_HEADER, epoch);
        }
        return map(session.send(request, Messages.ActionReply.class), answer -> Values.receipt(answer.body()));
    }

    @Override
    public Reply<Receipt> lookUp(UUID actionId) {
        return map(
                session.send(get(action(actionId)), Messages.ActionReply.class),
                answer -> Values.receipt(answer.body()));
    }

    @Override
    public Reply<Withdrawal> withdraw(UUID actionId) {
        var request = new Request.Builder().url(action(actionId)).delete(EMPTY);
        return map(
                session.send(request, Messages.ActionReply.class),
                answer -> answer.status() == 204
                        ? new Withdrawal.Withdrawn()
                        : new Withdrawal.AlreadyStored(Values.receipt(answer.body())));
    }

    @Override
    public Reply<Done> upload(Attachment file, Content content, Transfer transfer) {
        return new TusUpload(address, session).send(file, content, transfer);
    }

    @Override
    public Reply<Done> dropUpload(Attachment file) {
        return new TusUpload(address, session).drop(file);
    }

    @Override
    public Reply<Done> download(String sha256, Sink sink, Transfer transfer) {
        return new RangeDownload(session)
                .fetch(address.at("v1", "attachments", sha256).build(), sink, transfer);
    }

    @Override
    public Reply<Complaint> complaint(String id) {
        var url = address.at("v1", "complaints", id).build();
        return map(session.send(get(url), Messages.ComplaintValue.class), answer -> Values.complaint(answer.body()));
    }

    @Override
    public Reply<InformationRequest> informationRequest(String id) {
        var url = address.at("v1", "information-requests", id).build();
        return map(
                session.send(get(url), Messages.InformationRequestValue.class),
                answer -> RequestValues.request(answer.body()));
    }

    @Override
    public Reply<Presence> presence(String complaintId, boolean drafting) {
        var url = address.at("v1", "complaints", complaintId, "presence").build();
        var state = new Messages.Presence(drafting ? "drafting" : "gone");
        return map(
                session.send(new Request.Builder().url(url).put(json(state)), Messages.PresenceReply.class),
                answer -> new Presence(
                        present(answer.body().others(), "others").stream()
                                .map(other -> new Colleague(other.name(), other.since()))
                                .toList(),
                        Duration.ofSeconds(answer.body().leaseSeconds())));
    }

    @Override
    public Reply<List<IdVersion>> ids() {
        return map(
                session.send(get(address.at("v1", "ids").build()), Messages.IdsReply.class),
                answer -> present(answer.body().ids(), "ids").stream()
                        .map(entry -> new IdVersion(entry.id(), entry.version()))
                        .toList());
    }

    @Override
    public Reply<ReferencePage> reference(String knownTag) {
        var request = get(address.at("v1", "reference").build());
        if (knownTag != null) {
            request.header("If-None-Match", knownTag);
        }
        return map(
                session.send(request, Messages.ReferenceReply.class),
                answer -> answer.body() == null
                        ? new ReferencePage(null, knownTag)
                        : new ReferencePage(Values.reference(answer.body()), answer.tag()));
    }

    @Override
    public Reply<Long> appendAudit(String trail, List<AuditEntry> entries) {
        var body = new Messages.AuditEntries(entries.stream()
                .map(entry -> new Messages.AuditEntryValue(
                        entry.seq(),
                        entry.at(),
                        entry.kind(),
                        entry.complaintId(),
                        entry.detail(),
                        entry.amount(),
                        entry.hash()))
                .toList());
        var url = address.at("v1", "audit", trail).build();
        return map(
                session.send(new Request.Builder().url(url).put(json(body)), Messages.AuditHeadValue.class),
                answer -> answer.body().entries());
    }

    @Override
    public Reply<List<AuditHead>> auditHeads() {
        return map(
                session.send(get(address.at("v1", "audit").build()), Messages.AuditHeads.class),
                answer -> present(answer.body().heads(), "heads").stream()
                        .map(head ->
                                new AuditHead(head.id(), head.personName(), head.entries(), head.hash(), head.at()))
                        .toList());
    }

    @Override
    public Reply<List<AuditEntry>> auditEntries(String trail, long after) {
        var url = address.at("v1", "audit", trail)
                .addQueryParameter("after", Long.toString(after))
                .build();
        return map(
                session.send(get(url), Messages.AuditEntries.class),
                answer -> present(answer.body().entries(), "entries").stream()
                        .map(entry -> new AuditEntry(
                                trail,
                                entry.seq(),
                                present(entry.at(), "at"),
                                present(entry.kind(), "kind"),
                                entry.complaintId(),
                                entry.detail(),
                                entry.amount(),
                                entry.hash()))
                        .toList());
    }

    private HttpUrl action(UUID id) {
        return address.at("v1", "actions", id.toString()).build();
    }

    private static Request.Builder get(HttpUrl url) {
        return new Request.Builder().url(url);
    }

    static RequestBody json(Object body) {
        try {
            return RequestBody.create(Json.MAPPER.writeValueAsBytes(body), JSON);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("our own record does not become JSON", e);
        }
    }

    /// Values that are JSON but not the contract's are "not our server", like a body that does not parse.
    static <T, R> Reply<R> map(Reply<Exchange.Answer<T>> reply, Function<Exchange.Answer<T>, R> change) {
        return switch (reply) {
            case Reply.Failed<Exchange.Answer<T>>(var failure, var epoch) -> new Reply.Failed<>(failure, epoch);
            case Reply.Ok<Exchange.Answer<T>>(var answer, var epoch, var time) -> {
                try {
                    yield new Reply.Ok<>(change.apply(answer), epoch, time);
                } catch (UnreadableReplyException e) {
                    yield new Reply.Failed<>(
                            new Failure.Unreachable(
                                    Failure.Trouble.NOT_OUR_SERVER, true, "not the contract: " + e.getMessage()),
                            epoch);
                }
            }
        };
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
