package id.penghubung.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.penghubung.contract.ActionHash;
import id.penghubung.contract.Json;
import id.penghubung.contract.Messages.ActionReply;
import id.penghubung.contract.Messages.ActionRequest;
import id.penghubung.contract.Messages.AttachmentValue;
import id.penghubung.contract.Messages.ComplaintValue;
import id.penghubung.contract.ProblemType;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.ActionKind.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Stores each action once, for ever, and refuses what came too late, is not offered or is not this person's.
final class Actions {

    /// @param first false when the action had been stored before
    record Stored(ActionReply reply, boolean first) {}

    private record Kept(String personId, String hash, ActionReply reply) {
        boolean withdrawn() {
            return reply == null;
        }
    }

    private final Database database;
    private final Organisation organisation;
    private final Offers offers;
    private final ActionEffects effects;
    private final Uploads uploads;
    private final Conflicts conflicts;
    private final Registrations registrations;
    private final RequestActions requests;
    private final ObstacleActions obstacles;
    private final Clock clock;

    Actions(
            Database database,
            Organisation organisation,
            Offers offers,
            Uploads uploads,
            Sentences sentences,
            Clock clock) {
        this.database = database;
        this.organisation = organisation;
        this.offers = offers;
        this.uploads = uploads;
        this.effects = new ActionEffects(organisation, sentences);
        this.conflicts = new Conflicts(organisation, sentences);
        this.registrations = new Registrations(organisation, sentences);
        this.requests = new RequestActions(organisation, sentences, conflicts);
        this.obstacles = new ObstacleActions(organisation, conflicts);
        this.clock = clock;
    }

    /// @param ifEpoch the epoch that the client believes in; null when it does not say
    Stored put(Staff staff, UUID id, ActionRequest request, String ifEpoch) throws SQLException, ProblemException {
        return database.write(connection -> {
            if (ifEpoch != null && !ifEpoch.equals(Meta.get(connection, Meta.EPOCH))) {
                throw new ProblemException(ProblemType.EPOCH_CHANGED, "detail.epoch-changed");
            }
            var kept = find(connection, id);
            if (kept.isPresent()) {
                return new Stored(again(staff, kept.get(), request), false);
            }
            return new Stored(store(connection, staff, id, request), true);
        });
    }

    ActionReply get(Staff staff, UUID id) throws SQLException, ProblemException {
        var kept = database.read(connection -> find(connection, id))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "detail.no-action"));
        return own(staff, kept).reply();
    }

    /// Empty when it is withdrawn now; the receipt when it was stored before.
    Optional<ActionReply> withdraw(Staff staff, UUID id) throws SQLException, ProblemException {
        return database.write(connection -> {
            var kept = find(connection, id);
            if (kept.isEmpty()) {
                insert(connection, id, new Kept(staff.id(), null, null), null);
                return Optional.empty();
            }
            if (!kept.get().personId().equals(staff.id())) {
                throw new ProblemException(ProblemType.NOT_YOURS, "detail.action-not-yours");
            }
            return Optional.ofNullable(kept.get().reply());
        });
    }

    private ActionReply again(Staff staff, Kept kept, ActionRequest request) throws ProblemException {
        own(staff, kept);
        if (!kept.hash().equals(ActionHash.of(request))) {
            throw new ProblemException(ProblemType.ID_REUSED, "detail.id-reused");
        }
        return kept.reply();
    }

    private static Kept own(Staff staff, Kept kept) throws ProblemException {
        if (!kept.personId().equals(staff.id())) {
            throw new ProblemException(ProblemType.NOT_YOURS, "detail.action-not-yours");
        }
        if (kept.withdrawn()) {
            throw new ProblemException(ProblemType.WITHDRAWN, "detail.withdrawn");
        }
        return kept;
    }

    private ActionReply store(Connection connection, Staff staff, UUID id, ActionRequest request)
            throws SQLException, ProblemException {
        var known = ActionKind.ofWireWord(request.kind());
        if (known.isPresent()
                && (known.get() == ActionKind.REGISTER || known.get().target() != Target.COMPLAINT)) {
            return storeOther(connection, staff, id, known.get(), request);
        }
        if (request.complaintId() == null) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "detail.member-missing", "complaintId");
        }
        var complaint = Complaints.find(connection, request.complaintId())
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "detail.no-complaint"));
        if (!new Sight(staff, offers).sees(complaint)) {
            throw new ProblemException(ProblemType.NOT_YOURS, "detail.complaint-not-yours");
        }
        var kind = ActionKind.ofWireWord(request.kind())
                .orElseThrow(() -> new ProblemException(ProblemType.REFUSED, "detail.kind-unknown", request.kind()));
        checkBody(kind, request);
        var files = files(connection, staff, kind, request);
        if (!kind.amongColleagues()) {
            conflicts.check(connection, staff, complaint.id(), complaint.version(), request, "detail.conflict");
        }
        checkOffered(staff, complaint, kind);
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var effect = effects.of(kind, new ActionEffects.Deed(staff, id, request, files, at), complaint);
        var changed = Complaints.change(
                connection,
                complaint.id(),
                staff.id(),
                effect.weighty(),
                seq -> effect.complaint().at(seq));
        Uploads.carry(connection, complaint.id(), files);
        if (kind == ActionKind.ASK_MATERIAL) {
            requests.ask(connection, new ActionEffects.Deed(staff, id, request, files, at), complaint);
        }
        var reply = new ActionReply(id, complaint.id(), request.kind(), at, changed.version(), effect.resultId());
        insert(connection, id, new Kept(staff.id(), ActionHash.of(request), reply), complaint.id());
        return reply;
    }

    /// What is about no complaint that is there already.
    private ActionReply storeOther(Connection connection, Staff staff, UUID id, ActionKind kind, ActionRequest request)
            throws SQLException, ProblemException {
        checkBody(kind, request);
        checkWrites(staff);
        var files = files(connection, staff, kind, request);
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var deed = new ActionEffects.Deed(staff, id, request, files, at);
        var reply = switch (kind.target()) {
            case COMPLAINT -> registrations.store(connection, deed);
            case INFORMATION_REQUEST -> requests.store(connection, kind, deed);
            case OBSTACLE -> obstacles.store(connection, kind, deed);
        };
        var about = switch (kind.target()) {
            case COMPLAINT -> reply.complaintId();
            case INFORMATION_REQUEST -> reply.requestId();
            case OBSTACLE -> reply.obstacleId();
        };
        insert(connection, id, new Kept(staff.id(), ActionHash.of(request), reply), about);
        return reply;
    }

    private void checkBody(ActionKind kind, ActionRequest request) throws ProblemException {
        var text = request.text() == null ? "" : request.text();
        if (text.isBlank() && kind.needsText()) {
            throw new ProblemException(ProblemType.REFUSED, "detail.text-empty");
        }
        var length = text.codePointCount(0, text.length());
        if (length > organisation.maxAnswerLength()) {
            throw new ProblemException(
                    ProblemType.REFUSED, "detail.text-too-long", length, organisation.maxAnswerLength());
        }
    }

    /// The files of an answer or a kendala, which must be here whole before it comes.
    private List<AttachmentValue> files(Connection connection, Staff staff, ActionKind kind, ActionRequest request)
            throws SQLException, ProblemException {
        var hashes = request.attachments() == null ? List.<String>of() : request.attachments();
        if (hashes.isEmpty()) {
            return List.of();
        }
        if (kind != ActionKind.INITIAL_RESPONSE
                && kind != ActionKind.FOLLOW_UP
                && kind != ActionKind.ASK_CHECK
                && kind != ActionKind.OBSTACLE_NOTE) {
            throw new ProblemException(ProblemType.REFUSED, "detail.attachment-kind");
        }
        if (hashes.size() > Uploads.LIMITS.maxFiles()) {
            throw new ProblemException(ProblemType.REFUSED, "detail.attachment-many", Uploads.LIMITS.maxFiles());
        }
        return uploads.named(connection, staff, hashes);
    }

    private static void checkWrites(Staff staff) throws ProblemException {
        if (staff.seats().stream().allMatch(seat -> Offers.ever(seat.role()).isEmpty())) {
            throw new ProblemException(ProblemType.REFUSED, "detail.read-only");
        }
    }

    private void checkOffered(Staff staff, ComplaintValue complaint, ActionKind kind) throws ProblemException {
        checkWrites(staff);
        if (!offers.to(staff, complaint).contains(kind)) {
            throw new ProblemException(ProblemType.REFUSED, "detail.kind-not-offered", kind.wireWord());
        }
    }

    private static Optional<Kept> find(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT person_id, hash, reply FROM action WHERE id = ?")) {
            statement.setString(1, id.toString());
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Kept(rows.getString(1), rows.getString(2), parse(rows.getString(3))))
                        : Optional.empty();
            }
        }
    }

    private static void insert(Connection connection, UUID id, Kept kept, String complaintId) throws SQLException {
        try (var statement = connection.prepareStatement(
                "INSERT INTO action (id, person_id, complaint_id, hash, seq, reply) VALUES (?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, id.toString());
            statement.setString(2, kept.personId());
            statement.setString(3, complaintId);
            statement.setString(4, kept.hash());
            statement.setObject(5, kept.withdrawn() ? null : kept.reply().version());
            statement.setString(6, kept.withdrawn() ? null : write(kept.reply()));
            statement.executeUpdate();
        }
    }

    private static ActionReply parse(String reply) {
        try {
            return reply == null ? null : Json.MAPPER.readValue(reply, ActionReply.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored receipt cannot be read", e);
        }
    }

    private static String write(ActionReply reply) {
        try {
            return Json.MAPPER.writeValueAsString(reply);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a receipt cannot be written", e);
        }
    }
}
