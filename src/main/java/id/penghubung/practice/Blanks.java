package id.penghubung.practice;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fills the `{{…}}` of one complaint. The same blank gets the same words throughout the complaint and its answers.
final class Blanks {

    private static final Pattern BLANK = Pattern.compile("\\{\\{([a-z-]+)}}");
    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIAN);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", INDONESIAN);

    private final Gazetteer gazetteer;
    private final RandomGenerator random;
    private final Place place;
    private final LocalDate today;
    private final Map<String, String> values = new HashMap<>();

    /// @param today the day on which the citizen writes
    Blanks(Gazetteer gazetteer, RandomGenerator random, LocalDate today) {
        this.gazetteer = gazetteer;
        this.random = random;
        this.place = gazetteer.place(random);
        this.today = today;
    }

    Place place() {
        return place;
    }

    /// Sets a blank that only the caller knows.
    Blanks set(String blank, String value) {
        values.put(blank, value);
        return this;
    }

    /// Sets what an answer says about its own time.
    void answeredOn(LocalDate date) {
        set("tanggal-tangani", DATE.format(date));
        set("tanggal-target", DATE.format(date.plusDays(8 + random.nextInt(40))));
    }

    String fill(String text) {
        return BLANK.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(values.computeIfAbsent(match.group(1), this::invent)));
    }

    private String invent(String blank) {
        return switch (blank) {
            case "kota" -> place.city();
            case "provinsi" -> place.province();
            case "kecamatan" -> Gazetteer.pick(place.districts(), random);
            case "jalan" -> gazetteer.street(random);
            case "rt" -> "RT %02d RW %02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(15));
            case "nama" -> gazetteer.givenName(random);
            case "tanggal" -> DATE.format(today.minusDays(2 + random.nextInt(25)));
            case "tanggal-lama" -> DATE.format(today.minusDays(60 + random.nextInt(240)));
            case "tanggal-nanti" -> DATE.format(today.plusDays(10 + random.nextInt(40)));
            case "bulan" -> MONTH.format(today.minusMonths(2 + random.nextInt(7)));
            case "tahun" -> Integer.toString(today.getYear());
            case "hari" ->
                today.minusDays(1 + random.nextInt(6)).getDayOfWeek().getDisplayName(TextStyle.FULL, INDONESIAN);
            case "jam" -> "%02d.%02d".formatted(7 + random.nextInt(5), 5 * random.nextInt(12));
            case "minggu" -> Integer.toString(2 + random.nextInt(9));
            case "angka" -> Integer.toString(3 + random.nextInt(24));
            case "usia" -> Integer.toString(57 + random.nextInt(26));
            case "meter" -> Integer.toString(20 * (2 + random.nextInt(40)));
            case "antrean" -> "%c-%03d".formatted('A' + random.nextInt(5), 11 + random.nextInt(180));
            case "berkas" -> "%04d/KPN/%d".formatted(100 + random.nextInt(9_800), today.getYear());
            case "rupiah" ->
                "Rp" + NumberFormat.getIntegerInstance(INDONESIAN).format(25_000L * (2 + random.nextInt(60)));
            default -> throw new IllegalArgumentException("no such blank: " + blank);
        };
    }
}
