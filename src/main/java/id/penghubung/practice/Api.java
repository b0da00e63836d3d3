package id.penghubung.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.penghubung.contract.Json;
import id.penghubung.contract.Messages.ActionRequest;
import id.penghubung.contract.Messages.AuditEntries;
import id.penghubung.contract.Messages.AuditHeads;
import id.penghubung.contract.Messages.Change;
import id.penghubung.contract.Messages.ChangesReply;
import id.penghubung.contract.Messages.ComplaintValue;
import id.penghubung.contract.Messages.IdsReply;
import id.penghubung.contract.Messages.MembershipValue;
import id.penghubung.contract.Messages.PersonValue;
import id.penghubung.contract.Messages.Presence;
import id.penghubung.contract.Messages.PresenceReply;
import id.penghubung.contract.Messages.Refresh;
import id.penghubung.contract.Messages.SessionReply;
import id.penghubung.contract.Messages.SignIn;
import id.penghubung.contract.Messages.Summary;
import id.penghubung.contract.Messages.UploadReply;
import id.penghubung.contract.Messages.UploadRequest;
import id.penghubung.contract.ProblemType;
import id.penghubung.contract.Wire;
import id.penghubung.domain.ActionKind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The operations of the contract, each as one method.
final class Api {

    private static final int DEFAULT_LIMIT = 200;
    private static final int MAX_LIMIT = 1_000;

    /// Counting everything takes a while in a big agency, and most polls bring nothing new.
    private record CountedAt(String epoch, long head, Summary summary) {}

    private final Database database;
    private final Organisation organisation;
    private final Offers offers;
    private final Sessions sessions;
    private final Actions actions;
    private final PresenceBoard presence;
    private final Uploads uploads;
    private final AuditTrails audit;
    private final Clock clock;
    private final byte[] reference;
    private final String referenceTag;
    private final Map<String, CountedAt> counted = new ConcurrentHashMap<>();

    Api(
            Database database,
            Organisation organisation,
            Offers offers,
            Sessions sessions,
            Actions actions,
            PresenceBoard presence,
            Uploads uploads,
            AuditTrails audit,
            Clock clock) {
        this.database = database;
        this.organisation = organisation;
        this.offers = offers;
        this.sessions = sessions;
        this.actions = actions;
        this.presence = presence;
        this.uploads = uploads;
        this.audit = audit;
        this.clock = clock;
        try {
            reference = Json.MAPPER.writeValueAsBytes(organisation.reference());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the reference data cannot be written", e);
        }
        // Weak: the same tag stands for the plain and the gzipped reply.
        referenceTag = "W/\"" + sha256(reference).substring(0, 32) + "\"";
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/v1/session", true, this::signIn),
                new Route("DELETE", "/v1/session", false, this::signOut),
                new Route("POST", "/v1/session/refresh", true, this::refresh),
                new Route("GET", "/v1/changes", false, this::changes),
                new Route("PUT", "/v1/actions/{uuid}", false, this::putAction),
                new Route("GET", "/v1/actions/{uuid}", false, this::getAction),
                new Route("DELETE", "/v1/actions/{uuid}", false, this::withdrawAction),
                new Route("GET", "/v1/complaints/{id}", false, this::complaint),
                new Route("PUT", "/v1/complaints/{id}/presence", false, this::presence),
                new Route("GET", "/v1/information-requests/{id}", false, this::informationRequest),
                new Route("POST", "/v1/uploads", false, this::createUpload),
                new Route("HEAD", "/v1/uploads/{id}", false, this::uploadOffset),
                new Route("PATCH", "/v1/uploads/{id}", false, this::uploadPart),
                new Route("DELETE", "/v1/uploads/{id}", false, this::dropUpload),
                new Route("GET", "/v1/attachments/{sha256}", false, this::attachment),
                new Route("GET", "/v1/audit", false, this::auditHeads),
                new Route("PUT", "/v1/audit/{trail}", false, this::appendAudit),
                new Route("GET", "/v1/audit/{trail}", false, this::auditEntries),
                new Route("GET", "/v1/ids", false, this::ids),
                new Route("GET", "/v1/reference", false, this::reference));
    }

    private Answer signIn(Request request) throws Exception {
        var signIn = request.body(SignIn.class, "user", "password");
        return session(sessions.signIn(signIn.user(), signIn.password()));
    }

    private Answer refresh(Request request) throws Exception {
        return session(
                sessions.refresh(request.body(Refresh.class, "refreshToken").refreshToken()));
    }

    private Answer signOut(Request request) throws Exception {
        sessions.signOut(request.token());
        return Answer.empty(204, Map.of());
    }

    private Answer session(Sessions.Issued issued) throws JsonProcessingException {
        var staff = issued.staff();
        return Answer.json(
                200,
                new SessionReply(
                        issued.token(),
                        issued.expiresAt(),
                        issued.refreshToken(),
                        new PersonValue(staff.id(), staff.user(), staff.name()),
                        staff.seats().stream().map(this::membership).toList(),
                        organisation.institutionName(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private MembershipValue membership(Staff.Seat seat) {
        var rights = new ArrayList<>(List.of("read", "export"));
        Offers.ever(seat.role()).stream().map(ActionKind::wireWord).forEach(rights::add);
        if (seat.rights() != null) {
            rights.addAll(seat.rights());
        }
        var unit =
                seat.unitId() == null ? null : organisation.unit(seat.unitId()).orElseThrow();
        return new MembershipValue(seat.role().name(), unit, rights);
    }

    private Answer changes(Request request) throws Exception {
        var sight = new Sight(request.staff(), offers);
        var limit = limit(request.query().get("limit"));
        var cursor = request.query().containsKey("cursor")
                ? Cursor.decode(request.query().get("cursor"))
                : null;
        var requestSight = new RequestSight(request.staff());
        return Answer.json(200, database.read(connection -> changes(connection, sight, requestSight, cursor, limit)));
    }

    private ChangesReply changes(Connection connection, Sight sight, RequestSight requestSight, Cursor given, int limit)
            throws SQLException, ProblemException {
        var epoch = Meta.get(connection, Meta.EPOCH);
        var scopeKey = sight.scope().key();
        var head = Feed.head(connection);
        var cursor = given == null ? new Cursor(epoch, scopeKey, 0, head) : given;
        if (!cursor.epoch().equals(epoch) || !cursor.scopeKey().equals(scopeKey) || cursor.after() > head) {
            throw new ProblemException(ProblemType.CURSOR_EXPIRED, "detail.cursor-expired");
        }
        var rows = Feed.rows(connection, sight.scope(), cursor.after(), cursor.quietUntil(), limit + 1);
        var more = rows.size() > limit;
        var page = more ? rows.subList(0, limit) : rows;
        var next = new Cursor(epoch, scopeKey, more ? page.getLast().seq() : head, cursor.quietUntil());
        return new ChangesReply(
                epoch,
                page.stream().map(row -> change(sight, requestSight, row)).toList(),
                next.encoded(),
                more,
                more ? null : summary(connection, sight.scope(), epoch, head));
    }

    private static Change change(Sight sight, RequestSight requestSight, Feed.Row row) {
        if (row.body() == null) {
            return new Change(row.entity(), Wire.REMOVE, row.id(), row.seq(), null);
        }
        var value = switch (row.entity()) {
            case Wire.COMPLAINT -> sight.show(Complaints.parse(row.body()));
            case Wire.INFORMATION_REQUEST -> requestSight.show(InformationRequests.parse(row.body()));
            case Wire.OBSTACLE -> ObstacleList.parse(row.body());
            default -> throw new IllegalStateException("no entity of the feed: " + row.entity());
        };
        return new Change(row.entity(), Wire.UPSERT, row.id(), row.seq(), value);
    }

    private Summary summary(Connection connection, Scope scope, String epoch, long head) throws SQLException {
        var last = counted.get(scope.key());
        if (last != null && last.head() == head && last.epoch().equals(epoch)) {
            return last.summary();
        }
        var summary = Feed.summary(connection, scope);
        counted.put(scope.key(), new CountedAt(epoch, head, summary));
        return summary;
    }

    private static int limit(String word) throws ProblemException {
        if (word == null) {
            return DEFAULT_LIMIT;
        }
        try {
            var limit = Integer.parseInt(word);
            if (limit >= 1) {
                return Math.min(limit, MAX_LIMIT);
            }
        } catch (NumberFormatException e) {
            var problem = new ProblemException(ProblemType.BAD_REQUEST, "detail.bad-limit");
            problem.initCause(e);
            throw problem;
        }
        throw new ProblemException(ProblemType.BAD_REQUEST, "detail.bad-limit");
    }

    private Answer putAction(Request request) throws Exception {
        var id = request.uuid("uuid");
        var body = request.body(ActionRequest.class, "kind", "baseVersion");
        if (body.complaintId() == null && body.requestId() == null && body.obstacleId() == null) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "detail.member-missing", "complaintId");
        }
        var stored = actions.put(request.staff(), id, body, request.ifEpoch());
        return Answer.json(stored.first() ? 201 : 200, stored.reply());
    }

    private Answer getAction(Request request) throws Exception {
        return Answer.json(200, actions.get(request.staff(), request.uuid("uuid")));
    }

    private Answer withdrawAction(Request request) throws Exception {
        var tooLate = actions.withdraw(request.staff(), request.uuid("uuid"));
        return tooLate.isPresent() ? Answer.json(200, tooLate.get()) : Answer.empty(204, Map.of());
    }

    private Answer complaint(Request request) throws Exception {
        var sight = new Sight(request.staff(), offers);
        return Answer.json(200, sight.show(visible(sight, request.path().get("id"))));
    }

    private Answer informationRequest(Request request) throws Exception {
        var id = request.path().get("id");
        var value = database.read(connection -> InformationRequests.find(connection, id))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "detail.no-request"));
        return Answer.json(200, new RequestSight(request.staff()).show(value));
    }

    private Answer presence(Request request) throws Exception {
        var state = request.body(Presence.class, "state").state();
        var complaint =
                visible(new Sight(request.staff(), offers), request.path().get("id"));
        switch (state) {
            case "drafting" -> presence.drafting(complaint.id(), request.staff());
            case "gone" -> presence.gone(complaint.id(), request.staff());
            default -> throw new ProblemException(ProblemType.BAD_REQUEST, "detail.bad-presence");
        }
        return Answer.json(
                200,
                new PresenceReply(
                        presence.others(complaint.id(), request.staff()),
                        Math.toIntExact(PresenceBoard.LEASE.toSeconds())));
    }

    private Answer auditHeads(Request request) throws Exception {
        return Answer.json(200, new AuditHeads(audit.heads(request.staff())));
    }

    private Answer appendAudit(Request request) throws Exception {
        var trail = request.uuid("trail").toString();
        var entries = request.body(AuditEntries.class, "entries").entries();
        return Answer.json(200, audit.append(request.staff(), trail, entries));
    }

    private Answer auditEntries(Request request) throws Exception {
        var trail = request.uuid("trail").toString();
        var after = request.query().getOrDefault("after", "0");
        if (!after.matches("[0-9]{1,18}")) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "detail.bad-audit");
        }
        return Answer.json(200, new AuditEntries(audit.entries(request.staff(), trail, Long.parseLong(after))));
    }

    private Answer createUpload(Request request) throws Exception {
        var body = request.body(UploadRequest.class, "sha256", "name", "mediaType", "size");
        var declared = uploads.declare(request.staff(), body);
        var upload = declared.upload();
        return Answer.json(
                declared.created() ? 201 : 200,
                new UploadReply(upload.id(), upload.offset()),
                Map.of("Location", "/v1/uploads/" + upload.id(), Wire.TUS_HEADER, Wire.TUS_VERSION));
    }

    private Answer uploadOffset(Request request) throws Exception {
        var upload = uploads.find(request.staff(), request.path().get("id"));
        return Answer.empty(200, tus(upload))
                .with(Wire.LENGTH_HEADER, Long.toString(upload.file().size()));
    }

    private Answer uploadPart(Request request) throws Exception {
        var word = request.uploadOffset();
        if (word == null || !word.matches("[0-9]{1,18}")) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "detail.bad-upload");
        }
        var upload = uploads.append(request.staff(), request.path().get("id"), Long.parseLong(word), request.body());
        return Answer.empty(204, tus(upload));
    }

    private Answer dropUpload(Request request) throws Exception {
        uploads.drop(request.staff(), request.path().get("id"));
        return Answer.empty(204, Map.of());
    }

    private static Map<String, String> tus(Uploads.Upload upload) {
        return Map.of(Wire.TUS_HEADER, Wire.TUS_VERSION, Wire.OFFSET_HEADER, Long.toString(upload.offset()));
    }

    private Answer attachment(Request request) throws Exception {
        var bytes = uploads.read(request.staff(), request.path().get("sha256"));
        var from = Uploads.from(request.range(), bytes.length);
        if (from.isEmpty()) {
            return new Answer(200, Wire.FILE, bytes, Map.of("Accept-Ranges", "bytes"));
        }
        var range = "bytes %d-%d/%d".formatted(from.get(), bytes.length - 1, bytes.length);
        return new Answer(
                206, Wire.FILE, Arrays.copyOfRange(bytes, from.get(), bytes.length), Map.of("Content-Range", range));
    }

    private Answer ids(Request request) throws Exception {
        var scope = new Sight(request.staff(), offers).scope();
        return Answer.json(
                200,
                database.read(
                        connection -> new IdsReply(Meta.get(connection, Meta.EPOCH), Feed.ids(connection, scope))));
    }

    private Answer reference(Request request) {
        var headers = Map.of("ETag", referenceTag);
        return knows(request.ifNoneMatch())
                ? Answer.empty(304, headers)
                : new Answer(200, Wire.JSON, reference, headers);
    }

    private boolean knows(String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (var tag : ifNoneMatch.split(",")) {
            var known = tag.strip();
            if (known.equals("*") || opaque(known).equals(opaque(referenceTag))) {
                return true;
            }
        }
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private ComplaintValue visible(Sight sight, String id) throws SQLException, ProblemException {
        var complaint = database.read(connection -> Complaints.find(connection, id))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "detail.no-complaint"));
        if (!sight.sees(complaint)) {
            throw new ProblemException(ProblemType.NOT_YOURS, "detail.complaint-not-yours");
        }
        return complaint;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
