package id.penghubung.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// *Kendala*: a fault of the system that an officer met. It says nothing of who reported or answered anything.
///
/// @param id UUID, made where it was noted
/// @param version the server's; 0 while no server has it
/// @param progress what became of it, oldest first; empty while it is only noted
/// @param answer of whoever it was reported to; may be empty
/// @param group hand-made group it belongs to, named by the id of one of its members; null for none
/// @param pictures of the screen, at most one is made here
/// @param notedAt of the newest words of [#note()], by the clock of whoever keeps it
/// @param trackedAt of the newest progress, answer or group; null while there was none
public record Obstacle(
        String id,
        long version,
        Note note,
        List<Progress> progress,
        String answer,
        String group,
        List<Attachment> pictures,
        Instant notedAt,
        Instant trackedAt) {

    /// What the officer noted.
    ///
    /// @param seenAt when the fault was met
    /// @param step wire word of an [ObstacleStep], kept raw
    /// @param siteVersion of the site or app that showed it; may be empty
    /// @param trackingId of the complaint beside which it was met; empty for none
    /// @param unitId whose officer met it; null for the agency's own desk, and where no server knows units
    /// @param unit that unit's name when it was noted; empty where it has none
    public record Note(
            Instant seenAt,
            String step,
            String text,
            String siteVersion,
            String trackingId,
            String unitId,
            String unit) {

        public Note {
            siteVersion = siteVersion == null ? "" : siteVersion;
            trackingId = trackingId == null ? "" : trackingId;
            unit = unit == null ? "" : unit;
        }

        public Note of(WorkUnit other) {
            return new Note(seenAt, step, text, siteVersion, trackingId, other.id(), other.name());
        }

        public Note withText(String other) {
            return new Note(seenAt, step, other, siteVersion, trackingId, unitId, unit);
        }
    }

    /// @param state wire word of an [ObstacleState], kept raw
    /// @param on when that was, as the *admin instansi* says
    public record Progress(String state, LocalDate on) {}

    /// What the *admin instansi* sets: the state and the day of it, the whole answer, the whole grouping.
    ///
    /// @param on day of the state
    /// @param group null for none
    public record Track(String state, LocalDate on, String answer, String group) {}

    public Obstacle {
        progress = List.copyOf(progress);
        answer = answer == null ? "" : answer;
        pictures = pictures == null ? List.of() : List.copyOf(pictures);
    }

    public static Obstacle noted(String id, Note note, List<Attachment> pictures, Instant at) {
        return new Obstacle(id, 0, note, List.of(), "", null, pictures, at, null);
    }

    /// Wire word of the state it is in.
    public String stateWord() {
        return progress.isEmpty()
                ? ObstacleState.NOTED.wireWord()
                : progress.getLast().state();
    }

    public Optional<ObstacleState> state() {
        return ObstacleState.ofWireWord(stateWord());
    }

    /// The newest day on which it came into that state.
    public Optional<LocalDate> on(ObstacleState state) {
        return progress.reversed().stream()
                .filter(one -> one.state().equals(state.wireWord()))
                .map(Progress::on)
                .findFirst();
    }

    public Obstacle withNote(Note other, List<Attachment> shown, Instant at) {
        return new Obstacle(id, version, other, progress, answer, group, shown, at, trackedAt);
    }

    /// A state that it is in already is corrected in its day, and stands there once.
    public Obstacle withTrack(Track track, Instant at) {
        var next = new ArrayList<>(progress);
        if (!next.isEmpty() && next.getLast().state().equals(track.state())) {
            next.removeLast();
        }
        if (!next.isEmpty() || !track.state().equals(ObstacleState.NOTED.wireWord())) {
            next.add(new Progress(track.state(), track.on()));
        }
        return new Obstacle(id, version, note, next, track.answer(), track.group(), pictures, notedAt, at);
    }

    public Obstacle withVersion(long other) {
        return new Obstacle(id, other, note, progress, answer, group, pictures, notedAt, trackedAt);
    }

    /// Both parts of two copies of one kendala, each as whoever wrote last left it.
    public Obstacle mergedWith(Obstacle other) {
        var noted = other.notedAt.isAfter(notedAt) ? other : this;
        var tracked =
                other.trackedAt != null && (trackedAt == null || other.trackedAt.isAfter(trackedAt)) ? other : this;
        return new Obstacle(
                id,
                version,
                // A file carries no pictures: those that are here stay.
                noted.note,
                tracked.progress,
                tracked.answer,
                tracked.group,
                pictures,
                noted.notedAt,
                tracked.trackedAt);
    }
}
