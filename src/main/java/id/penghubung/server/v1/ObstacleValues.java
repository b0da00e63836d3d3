package id.penghubung.server.v1;

import static id.penghubung.server.v1.UnreadableReplyException.present;

import id.penghubung.contract.Messages;
import id.penghubung.domain.Obstacle;
import java.util.List;

/// As [Values], for *daftar kendala*.
final class ObstacleValues {

    private ObstacleValues() {}

    static Obstacle obstacle(Messages.ObstacleValue value) {
        return new Obstacle(
                present(value.id(), "id"),
                value.version(),
                new Obstacle.Note(
                        present(value.seenAt(), "seenAt"),
                        present(value.step(), "step"),
                        present(value.text(), "text"),
                        value.siteVersion(),
                        value.trackingId(),
                        value.unitId(),
                        value.unit()),
                orEmpty(value.progress()).stream()
                        .map(one -> new Obstacle.Progress(present(one.state(), "state"), present(one.on(), "on")))
                        .toList(),
                value.answer(),
                value.group(),
                orEmpty(value.attachments()).stream().map(Values::attachment).toList(),
                present(value.notedAt(), "notedAt"),
                value.trackedAt());
    }

    static Messages.ObstacleNoteValue note(Obstacle.Note note) {
        return new Messages.ObstacleNoteValue(
                note.seenAt(),
                note.step(),
                orNull(note.siteVersion()),
                orNull(note.trackingId()),
                note.unitId(),
                orNull(note.unit()));
    }

    static Messages.ObstacleTrackValue track(Obstacle.Track track) {
        return new Messages.ObstacleTrackValue(track.state(), track.on(), track.group());
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static <T> List<T> orEmpty(List<T> values) {
        return values == null ? List.of() : values;
    }
}
