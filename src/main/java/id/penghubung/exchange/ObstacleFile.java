package id.penghubung.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.penghubung.domain.Obstacle;
import id.penghubung.domain.PersonalText;
import id.penghubung.exchange.RefusedFileException.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// *Daftar kendala* of an office without a server, carried by hand to the *admin instansi* and back: JSON with a
/// version, without pictures, numbers of persons masked. Blocking; not for the FX thread.
public final class ObstacleFile {

    public static final String ENDING = ".kendala.json";

    private static final String FORMAT = "penghubung-kendala";
    private static final int VERSION = 1;
    private static final int MOST_MEGABYTES = 10;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private record Head(String format, Integer version) {}

    private record Content(String format, int version, Instant writtenAt, List<Entry> obstacles) {}

    private record Entry(
            String id,
            Instant seenAt,
            String step,
            String text,
            String siteVersion,
            String trackingId,
            String unitId,
            String unit,
            List<Step> progress,
            String answer,
            String group,
            Instant notedAt,
            Instant trackedAt) {

        static Entry of(Obstacle one) {
            var note = one.note();
            return new Entry(
                    one.id(),
                    note.seenAt(),
                    note.step(),
                    PersonalText.masked(note.text()),
                    PersonalText.masked(note.siteVersion()),
                    note.trackingId(),
                    note.unitId(),
                    note.unit(),
                    one.progress().stream()
                            .map(step -> new Step(step.state(), step.on()))
                            .toList(),
                    PersonalText.masked(one.answer()),
                    one.group(),
                    one.notedAt(),
                    one.trackedAt());
        }

        boolean whole() {
            return uuid(id)
                    && seenAt != null
                    && filled(step)
                    && filled(text)
                    && notedAt != null
                    && (group == null || filled(group))
                    && (progress == null
                            || progress.stream().allMatch(one -> one != null && filled(one.state) && one.on != null))
                    && (progress == null || progress.isEmpty() || trackedAt != null);
        }

        Obstacle obstacle() {
            return new Obstacle(
                    id,
                    0,
                    new Obstacle.Note(
                            seenAt,
                            step,
                            PersonalText.masked(text),
                            siteVersion == null ? "" : PersonalText.masked(siteVersion),
                            trackingId,
                            unitId,
                            unit),
                    progress == null
                            ? List.of()
                            : progress.stream()
                                    .map(one -> new Obstacle.Progress(one.state, one.on))
                                    .toList(),
                    answer == null ? "" : PersonalText.masked(answer),
                    group,
                    List.of(),
                    notedAt,
                    trackedAt);
        }

        private static boolean filled(String word) {
            return word != null && !word.isBlank();
        }

        private static boolean uuid(String word) {
            try {
                return word != null && UUID.fromString(word).toString().equals(word);
            } catch (IllegalArgumentException _) {
                return false;
            }
        }
    }

    private record Step(String state, LocalDate on) {}

    private ObstacleFile() {}

    /// @param now for the reader's information
    public static void write(Path target, List<Obstacle> obstacles, Instant now) throws ExportFailedException {
        var content = new Content(
                FORMAT, VERSION, now, obstacles.stream().map(Entry::of).toList());
        ExtractExport.write(target, out -> out.write(MAPPER.writeValueAsBytes(content)));
    }

    /// @throws RefusedFileException when it is another file, or not whole: then none of it counts
    public static List<Obstacle> read(Path file) throws RefusedFileException {
        var bytes = bytes(file);
        Content content;
        try {
            var head = MAPPER.readValue(bytes, Head.class);
            if (head == null || !FORMAT.equals(head.format()) || head.version() == null) {
                throw new RefusedFileException(Refusal.NO_OBSTACLES, null);
            }
            if (head.version() > VERSION) {
                throw new RefusedFileException(Refusal.NEWER_PROGRAM, null);
            }
            content = MAPPER.readValue(bytes, Content.class);
        } catch (JsonProcessingException e) {
            // Its message may quote the file, and this goes to the log.
            throw new RefusedFileException(
                    Refusal.NO_OBSTACLES, new IOException(e.getClass().getSimpleName()));
        } catch (IOException e) {
            throw new RefusedFileException(Refusal.BROKEN, e);
        }
        if (content.obstacles() == null) {
            throw new RefusedFileException(Refusal.NO_OBSTACLES, null);
        }
        var read = new ArrayList<Obstacle>();
        for (var entry : content.obstacles()) {
            if (entry == null || !entry.whole()) {
                throw new RefusedFileException(Refusal.NO_OBSTACLES, null);
            }
            read.add(entry.obstacle());
        }
        return List.copyOf(read);
    }

    private static byte[] bytes(Path file) throws RefusedFileException {
        try {
            if (Files.size(file) > MOST_MEGABYTES * 1024L * 1024) {
                throw new RefusedFileException(Refusal.TOO_LARGE, null, MOST_MEGABYTES);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new RefusedFileException(Refusal.BROKEN, e);
        }
    }
}
