package id.penghubung.practice;

import id.penghubung.contract.Messages.ComplaintValue;
import id.penghubung.contract.Messages.ReporterValue;
import id.penghubung.contract.Messages.UnitValue;
import id.penghubung.domain.OfficeZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;

/// Invents complaints one by one. Each depends on the seed and its index alone, and nothing is kept between two of
/// them, so that any number can be made in little memory.
final class ComplaintMaker {

    private static final int MONTHS = 15;
    private static final long FIRST_TRACKING_ID = 9_000_000;
    private static final long LAST_TRACKING_ID = 9_980_000;

    private static final String SMS = "SMS 1708";

    private static final List<String> CHANNELS = List.of(
            "Website",
            "Website",
            "Website",
            "Website",
            "Android",
            "Android",
            "Android",
            "ios",
            SMS,
            "WhatsApp",
            "WhatsApp",
            "X @lapor1708",
            "Instagram",
            "Android - Kementerian Pelayanan Nusantara",
            "Hotline Service",
            "Surat",
            "Datang Langsung");

    /// Channels that somebody in an office types in, sometimes days later.
    private static final List<String> TYPED_IN = List.of("Hotline Service", "Surat", "Datang Langsung");

    private final Organisation organisation;
    private final Sentences sentences;
    private final StoryBook book = new StoryBook();
    private final Gazetteer gazetteer = new Gazetteer();
    private final WorkHours hours;
    private final long seed;
    private final int complaints;
    private final Instant end;
    private final Instant start;

    ComplaintMaker(Organisation organisation, Sentences sentences, long seed, int complaints, LocalDate asOf) {
        this.organisation = organisation;
        this.sentences = sentences;
        this.hours = new WorkHours(organisation.workingCalendar());
        this.seed = seed;
        this.complaints = complaints;
        this.end = OfficeZone.WIB.startOf(asOf);
        this.start = OfficeZone.WIB.startOf(asOf.minusMonths(MONTHS));
    }

    /// @param index 0 for the one with the lowest tracking ID
    ComplaintValue make(int index) {
        var random = new SplittableRandom(seed * 1_000_003 + index);
        var story = story(index);
        var oddity = Oddity.at(index, complaints);
        var course = Course.pick(random);
        var channel = Gazetteer.pick(CHANNELS, random);
        var receivedAt = receivedAt(index, channel, random);
        var day = OfficeZone.WIB.dateOf(receivedAt);
        var blanks = new Blanks(gazetteer, random, day);
        var reporter = reporter(channel, random);
        blanks.set("unit", unitName(story.unitId()));
        blanks.set("sapaan", salutation(reporter));
        var draft = new Oddity.Draft(
                Long.toString(trackingId(index, random)),
                blanks.fill(Gazetteer.pick(story.titles(), random)),
                text(story, channel, blanks, random),
                reporter,
                classification(story, random),
                blanks.fill("Kecamatan {{kecamatan}}, {{kota}}, {{provinsi}}"));
        if (oddity != null) {
            draft = oddity.on(draft);
            course = oddity.course(course);
            blanks.set("sapaan", salutation(draft.reporter()));
        }
        var edit = ComplaintEdit.received(
                Ids.random(random).toString(),
                draft.trackingId(),
                draft.title(),
                draft.text(),
                draft.reporter(),
                draft.classification(),
                story.category(),
                channel,
                receivedAt,
                random.nextInt(5) == 0 ? null : day.minusDays(random.nextInt(40)),
                random.nextInt(8) == 0 ? null : draft.location());
        var second = oddity == Oddity.TWO_UNITS_AT_ONCE || random.nextInt(100) < 3 ? anotherUnit(story, random) : null;
        new Timeline(organisation, sentences, book, hours, random, end, story, blanks, edit)
                .run(course, receivedAt, channel, second);
        return edit.at(index + 1L);
    }

    /// Every story once before any comes again.
    private Story story(int index) {
        var stories = new ArrayList<>(book.stories());
        Collections.shuffle(stories, new Random(seed + index / stories.size()));
        return stories.get(index % stories.size());
    }

    /// Ascending with the index, but for what was typed in later.
    private Instant receivedAt(int index, String channel, SplittableRandom random) {
        var span = Duration.between(start, end).toSeconds();
        var moment = start.plusSeconds((long) ((index + random.nextDouble()) * span / complaints));
        var local = moment.atZone(OfficeZone.WIB.id());
        if (local.getHour() < 6 && random.nextInt(4) > 0) {
            // Few people write at night.
            moment = moment.plus(Duration.ofHours(6));
        }
        if (TYPED_IN.contains(channel) && random.nextBoolean()) {
            moment = moment.minus(Duration.ofHours(20 + random.nextInt(300)));
        }
        if (!moment.isBefore(end)) {
            return end.minus(Duration.ofMinutes(10 + random.nextInt(50)));
        }
        return moment.isBefore(start) ? start.plus(Duration.ofMinutes(random.nextInt(60))) : moment;
    }

    private long trackingId(int index, SplittableRandom random) {
        var step = (double) (LAST_TRACKING_ID - FIRST_TRACKING_ID) / complaints;
        return FIRST_TRACKING_ID + (long) (index * step) + random.nextLong(Math.max(1, (long) step));
    }

    private String text(Story story, String channel, Blanks blanks, SplittableRandom random) {
        if (channel.equals(SMS)) {
            // Every letter costs.
            return blanks.fill(String.join(" ", story.text())).toLowerCase(Locale.ROOT);
        }
        var sentences = new ArrayList<String>();
        if (random.nextInt(3) > 0) {
            sentences.add(Gazetteer.pick(book.shared("pembuka"), random));
        }
        sentences.addAll(story.text());
        for (var detail : story.details()) {
            if (random.nextBoolean()) {
                sentences.add(detail);
            }
        }
        if (random.nextInt(4) > 0) {
            sentences.add(Gazetteer.pick(book.shared("penutup"), random));
        }
        return blanks.fill(String.join(random.nextInt(3) == 0 ? "\n" : " ", sentences));
    }

    private static String classification(Story story, SplittableRandom random) {
        var chance = random.nextInt(100);
        if (chance < 11) {
            return "";
        }
        // A class of the v3 form that has no time limit of its own.
        return chance == 11 ? "Whistle Blowing System" : story.classification();
    }

    private ReporterValue reporter(String channel, SplittableRandom random) {
        var name = gazetteer.fullName(random);
        var phone = "0812-0000-%04d".formatted(random.nextInt(100));
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@surel.example";
        var chance = random.nextInt(100);
        return new ReporterValue(
                channel.equals(SMS) && random.nextInt(3) == 0 ? null : name,
                random.nextInt(4) == 0 ? null : phone,
                channel.equals(SMS) || random.nextInt(3) == 0 ? null : email,
                chance < 18,
                chance >= 14 && chance < 22);
    }

    /// An answer is public: who must not be named is not.
    private static String salutation(ReporterValue reporter) {
        return reporter.anonymous() || reporter.secret() || reporter.name() == null
                ? "Bapak/Ibu Pelapor"
                : "Bapak/Ibu " + reporter.name();
    }

    private String anotherUnit(Story story, SplittableRandom random) {
        var others = organisation.units().stream()
                .map(UnitValue::id)
                .filter(id -> !id.equals(story.unitId()))
                .toList();
        return Gazetteer.pick(others, random);
    }

    private String unitName(String unitId) {
        return organisation.unit(unitId).orElseThrow().name();
    }
}
