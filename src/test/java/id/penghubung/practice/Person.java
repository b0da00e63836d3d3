package id.penghubung.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.penghubung.contract.Json;
import id.penghubung.contract.Messages.ActionReply;
import id.penghubung.contract.Messages.ActionRequest;
import id.penghubung.contract.Messages.Change;
import id.penghubung.contract.Messages.ChangesReply;
import id.penghubung.contract.Messages.ComplaintValue;
import id.penghubung.contract.Messages.SessionReply;
import id.penghubung.contract.Messages.SignIn;
import id.penghubung.contract.Messages.Target;
import id.penghubung.contract.Wire;
import id.penghubung.testing.ActionRequests;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/// Somebody at a desk, as far as the server sees them.
final class Person {

    private final Wiretap wire;
    private final PracticeAccount account;
    private String token;
    private SessionReply session;

    Person(Wiretap wire, PracticeAccount account) {
        this.wire = wire;
        this.account = account;
    }

    Person signIn() {
        var reply = wire.send("POST", "/v1/session", null, json(new SignIn(account.user(), account.password())));
        assertThat(reply.status()).isEqualTo(200);
        session = parse(reply.body(), SessionReply.class);
        token = session.token();
        return this;
    }

    SessionReply session() {
        return session;
    }

    PracticeAccount account() {
        return account;
    }

    void use(String otherToken) {
        token = otherToken;
    }

    Wiretap.Reply get(String path) {
        return wire.send("GET", path, token, null);
    }

    Wiretap.Reply delete(String path) {
        return wire.send("DELETE", path, token, null);
    }

    Wiretap.Reply put(String path, String body) {
        return wire.send("PUT", path, token, body);
    }

    Wiretap.Reply putWrong(String path, String body) {
        return wire.sendWrong("PUT", path, token, body);
    }

    Wiretap.Reply act(UUID id, ActionRequest request) {
        return put("/v1/actions/" + id, json(request));
    }

    ActionReply does(UUID id, ActionRequest request) {
        var reply = act(id, request);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return parse(reply.body(), ActionReply.class);
    }

    ComplaintValue complaint(String id) {
        var reply = get("/v1/complaints/" + id);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return parse(reply.body(), ComplaintValue.class);
    }

    /// @param cursor null for everything
    ChangesReply changes(String cursor, int limit) {
        var path = "/v1/changes?limit=" + limit
                + (cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        var reply = get(path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return parse(reply.body(), ChangesReply.class);
    }

    /// Reads the feed to its end.
    Pulled pull(String cursor, int limit) {
        var changes = new ArrayList<Change>();
        var next = cursor;
        while (true) {
            var page = changes(next, limit);
            changes.addAll(page.changes());
            next = page.next();
            if (!page.more()) {
                return new Pulled(changes, next, page);
            }
        }
    }

    /// The newest complaint of this person that fits.
    ComplaintValue find(Predicate<ComplaintValue> wanted) {
        return pull(null, 1_000).complaints().values().stream()
                .filter(wanted)
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("no such complaint in the practice data"));
    }

    ComplaintValue offered(String kind) {
        return find(complaint -> complaint.allowedActions().contains(kind));
    }

    record Pulled(List<Change> changes, String next, ChangesReply last) {

        /// What a cache that began with nothing holds now.
        Map<String, ComplaintValue> complaints() {
            var held = new LinkedHashMap<String, ComplaintValue>();
            for (var change : changes) {
                if (!change.entity().equals(Wire.COMPLAINT)) {
                    continue;
                }
                if (change.op().equals("upsert")) {
                    held.put(change.id(), value(change));
                } else {
                    held.remove(change.id());
                }
            }
            return held;
        }
    }

    static ComplaintValue value(Change change) {
        return (ComplaintValue) change.value();
    }

    static ActionRequest action(ComplaintValue complaint, String kind, String text) {
        return ActionRequests.of(complaint.id(), kind, text, null, null, complaint.version(), null, false, null);
    }

    static ActionRequest action(ComplaintValue complaint, String kind, String text, String unitId) {
        return ActionRequests.of(
                complaint.id(), kind, text, null, new Target(unitId, null), complaint.version(), null, false, null);
    }

    static ActionRequest after(ActionRequest r, UUID previous) {
        return ActionRequests.of(
                r.complaintId(),
                r.kind(),
                r.text(),
                r.attachments(),
                r.target(),
                r.baseVersion(),
                previous,
                false,
                null);
    }

    static ActionRequest anyway(ActionRequest r) {
        return ActionRequests.of(
                r.complaintId(), r.kind(), r.text(), r.attachments(), r.target(), r.baseVersion(), null, true, null);
    }

    static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static <T> T parse(String body, Class<T> type) {
        try {
            return Json.MAPPER.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }
}
