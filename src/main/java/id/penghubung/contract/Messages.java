package id.penghubung.contract;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The bodies of requests and replies. Nullable members are simply absent in JSON.
public final class Messages {

    private Messages() {}

    // Session

    public record SignIn(String user, String password) {
        /// Never prints the password.
        @Override
        public String toString() {
            return "SignIn[user=" + user + "]";
        }
    }

    public record Refresh(String refreshToken) {
        @Override
        public String toString() {
            return "Refresh[…]";
        }
    }

    public record SessionReply(
            String token,
            Instant expiresAt,
            String refreshToken,
            PersonValue person,
            List<MembershipValue> memberships,
            String institutionName,
            Instant serverTime) {
        @Override
        public String toString() {
            return "SessionReply[person=" + person.id() + "]";
        }
    }

    public record PersonValue(String id, String user, String name) {}

    /// @param role word of [id.penghubung.domain.Role]
    /// @param unit absent for roles of the whole agency
    public record MembershipValue(String role, UnitValue unit, List<String> rights) {}

    public record UnitValue(String id, String name) {}

    // Change feed

    /// @param next cursor to ask with next time, opaque
    /// @param more false on the last page, which then has the summary
    public record ChangesReply(String epoch, List<Change> changes, String next, boolean more, Summary summary) {}

    /// @param op `upsert` or `remove`
    /// @param value whole; absent for `remove` and for entities that this program does not know
    @JsonDeserialize(using = ChangeReader.class)
    public record Change(String entity, String op, String id, long version, FeedValue value) {}

    /// @param perRawStatus complaints this person may see, per raw status word
    /// @param checksum see [Checksum]
    public record Summary(long complaints, Map<String, Long> perRawStatus, String checksum) {}

    public record IdsReply(String epoch, List<IdVersion> ids) {}

    public record IdVersion(String id, long version) {}

    // Complaint

    public record ComplaintValue(
            String id,
            String trackingId,
            long version,
            String title,
            String text,
            ReporterValue reporter,
            String classification,
            String category,
            String channel,
            String status,
            String label,
            Instant receivedAt,
            Instant closedAt,
            LocalDate incidentDate,
            String location,
            List<DispositionValue> dispositions,
            List<FollowUpValue> followUps,
            List<HistoryValue> history,
            List<AttachmentValue> attachments,
            List<String> allowedActions,
            OriginalValue original,
            List<CheckValue> checks)
            implements FeedValue {}

    /// A draft that waits for a superior, or what the superior said; shown to the unit only.
    ///
    /// @param kind `initial-response` or `follow-up`
    /// @param state `asked`, `approved`, `returned`, `replaced` or `sent`
    public record CheckValue(
            String id,
            String unitId,
            String kind,
            String text,
            List<AttachmentValue> attachments,
            TakerValue askedBy,
            Instant askedAt,
            TakerValue superior,
            String state,
            String decidedBy,
            Instant decidedAt,
            String note,
            String approvedText) {}

    /// Data of a report as they came in, before the first correction.
    public record OriginalValue(String title, String classification, String category) {}

    /// @param name absent when the server does not tell it to this person
    public record ReporterValue(String name, String phone, String email, boolean anonymous, boolean secret) {}

    public record DispositionValue(
            String id,
            String unitId,
            String state,
            Instant disposedAt,
            Instant firstAnsweredAt,
            Instant endedAt,
            String note,
            HandBackValue handBack) {}

    /// @param unitId the unit of the agency that was proposed, when it was one
    public record HandBackValue(String unitId, String reason) {}

    public record FollowUpValue(
            String id,
            String kind,
            String label,
            String author,
            String unitId,
            String text,
            Instant at,
            UUID actionId,
            List<AttachmentValue> attachments) {
        public FollowUpValue(
                String id,
                String kind,
                String label,
                String author,
                String unitId,
                String text,
                Instant at,
                UUID actionId) {
            this(id, kind, label, author, unitId, text, at, actionId, null);
        }
    }

    public record HistoryValue(String id, Instant at, String kind, String actor, String text) {}

    // Information request

    /// @param askerKind wire word of [id.penghubung.domain.AskerKind]
    /// @param takenBy absent while nobody has taken it
    /// @param unitId unit of whoever took it
    /// @param complaintId of a question that came from `ask-material`; told to the unit that asked only
    /// @param dueOn of a question that came from `ask-material`
    public record InformationRequestValue(
            String id,
            long version,
            String channel,
            String topic,
            String state,
            String question,
            ReporterValue asker,
            String askerKind,
            String agendaNumber,
            TakerValue takenBy,
            String unitId,
            String contactUnitId,
            String contactPerson,
            Instant receivedAt,
            Instant handedOverAt,
            Instant answeredAt,
            Instant closedAt,
            List<RequestAnswerValue> answers,
            List<HistoryValue> history,
            List<String> allowedActions,
            String complaintId,
            LocalDate dueOn)
            implements FeedValue {}

    public record TakerValue(String id, String name) {}

    public record RequestAnswerValue(String id, String author, String unitId, String text, Instant at, UUID actionId) {}

    // Obstacle

    /// @param step wire word of [id.penghubung.domain.ObstacleStep]
    /// @param progress oldest first
    public record ObstacleValue(
            String id,
            long version,
            Instant seenAt,
            String step,
            String text,
            String siteVersion,
            String trackingId,
            String unitId,
            String unit,
            List<ObstacleProgressValue> progress,
            String answer,
            String group,
            List<AttachmentValue> attachments,
            Instant notedAt,
            Instant trackedAt)
            implements FeedValue {}

    /// @param state wire word of [id.penghubung.domain.ObstacleState]
    public record ObstacleProgressValue(String state, LocalDate on) {}

    public record AttachmentValue(String sha256, String name, String mediaType, long size) {}

    // Files

    /// @param size bytes
    public record UploadRequest(String sha256, String name, String mediaType, long size) {}

    /// @param offset bytes that the server holds; equal to the size when nothing more is to be sent
    public record UploadReply(String id, long offset) {}

    /// @param mediaTypes by content, whatever the name says
    /// @param maxBytes of one file
    public record AttachmentLimits(List<String> mediaTypes, long maxBytes, int maxFiles) {}

    // Actions

    /// @param kind wire word of [id.penghubung.domain.ActionKind]
    /// @param attachments SHA-256 of files uploaded before
    /// @param after this person's previous action on the complaint, when one was made after `baseVersion` was read
    /// @param requestId in place of `complaintId` where the action is about an information request
    /// @param intake with `register` and `request-note`
    /// @param check with `ask-check`, `approve` and `return`
    /// @param dueOn with `ask-material`
    /// @param obstacleId in place of `complaintId` where the action is about a kendala
    /// @param obstacle with `obstacle-note`
    /// @param tracking with `obstacle-track`
    public record ActionRequest(
            String complaintId,
            String kind,
            String text,
            List<String> attachments,
            Target target,
            long baseVersion,
            UUID after,
            boolean override,
            Instant draftedAt,
            CorrectionValue correction,
            String requestId,
            IntakeValue intake,
            CheckPart check,
            LocalDate dueOn,
            String obstacleId,
            ObstacleNoteValue obstacle,
            ObstacleTrackValue tracking) {}

    /// What was noted of a kendala; its words are the action's `text`.
    ///
    /// @param step wire word of [id.penghubung.domain.ObstacleStep]
    /// @param unit name of the unit, where no id says it
    public record ObstacleNoteValue(
            Instant seenAt, String step, String siteVersion, String trackingId, String unitId, String unit) {}

    /// What became of a kendala; the answer is the action's `text`, and replaces the former one.
    ///
    /// @param state wire word of [id.penghubung.domain.ObstacleState]
    /// @param group absent for none
    public record ObstacleTrackValue(String state, LocalDate on, String group) {}

    /// Which check an action is about.
    ///
    /// @param id with `approve` and `return`
    /// @param answerKind what the draft is going to be, with `ask-check`
    /// @param superiorId who is asked, with `ask-check`
    public record CheckPart(String id, String answerKind, String superiorId) {}

    /// What was noted of something that came through another channel; its words are the action's `text`.
    public record IntakeValue(
            String channel,
            Instant receivedAt,
            String topic,
            String agendaNumber,
            ReporterValue asker,
            String askerKind) {}

    /// Where to: a unit of the agency, several of them, or an outside institution.
    ///
    /// @param unitIds of `dispose` only, in the place of `unitId`
    public record Target(String unitId, String institutionId, List<String> unitIds) {
        public Target(String unitId, String institutionId) {
            this(unitId, institutionId, null);
        }
    }

    /// What is set right with `verify` or `correct`; absent members stay as they are.
    public record CorrectionValue(String title, String classification, String category) {}

    /// @param complaintId absent where the action was about an information request or a kendala
    /// @param resultId id of the follow-up or history entry that the action became
    public record ActionReply(
            UUID id,
            String complaintId,
            String kind,
            Instant storedAt,
            long version,
            String resultId,
            String requestId,
            String obstacleId) {
        public ActionReply(UUID id, String complaintId, String kind, Instant storedAt, long version, String resultId) {
            this(id, complaintId, kind, storedAt, version, resultId, null, null);
        }
    }

    // Audit trail

    /// @param id of the trail
    /// @param entries so far; also its version
    /// @param at of the last entry
    public record AuditHeadValue(
            String id, long version, String personId, String personName, long entries, String hash, Instant at) {}

    public record AuditHeads(List<AuditHeadValue> heads) {}

    public record AuditEntries(List<AuditEntryValue> entries) {}

    /// As [id.penghubung.domain.AuditEntry]; its trail is the path's.
    public record AuditEntryValue(
            long seq, Instant at, String kind, String complaintId, String detail, long amount, String hash) {}

    // Presence

    /// @param state `drafting` or `gone`
    public record Presence(String state) {}

    public record PresenceReply(List<PresentPerson> others, int leaseSeconds) {}

    public record PresentPerson(String name, Instant since) {}

    // Reference

    public record ReferenceReply(
            String institutionName,
            List<UnitValue> units,
            List<OfficerValue> officers,
            List<UnitValue> institutions,
            List<String> categories,
            List<TemplateValue> templates,
            List<LimitValue> limits,
            CalendarValue calendar,
            List<ContactValue> contacts,
            MappingValue mapping,
            int maxAnswerLength,
            AttachmentLimits attachmentLimits,
            List<String> checkedUnits) {}

    /// @param rights beyond those of the role: `check`; absent for none
    public record OfficerValue(String id, String name, String role, String unitId, List<String> rights) {}

    /// @param kind `initial-response`, `follow-up` or absent for both
    /// @param classification absent for every class
    /// @param unitId absent for every unit
    public record TemplateValue(
            String id, String title, String kind, String classification, String unitId, String text) {}

    public record LimitValue(
            String classification, String clock, int workingDays, LocalDate validFrom, String source) {}

    public record CalendarValue(String version, List<HolidayValue> holidays, List<Integer> completeYears) {}

    /// @param jointLeave *cuti bersama*
    public record HolidayValue(LocalDate date, String name, boolean jointLeave) {}

    public record ContactValue(String unitId, String name, String channel) {}

    /// @param words raw status word to the lower-case name of [id.penghubung.domain.Status] with hyphens
    public record MappingValue(String version, Map<String, String> words) {}

    // Errors

    /// RFC 9457. The `type` is one of [ProblemType]; `detail` is a sentence in Bahasa Indonesia for the officer.
    ///
    /// @param version the complaint's version now, with `conflict`
    public record Problem(String type, String title, int status, String detail, Long version) {}
}
