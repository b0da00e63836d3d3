package id.penghubung.practice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Places and names of `places.txt` and `names.txt`.
final class Gazetteer {

    /// Names that go together, as people of one region bear them.
    private record Names(List<String> given, List<String> family) {}

    private final List<Place> places = new ArrayList<>();
    private final List<String> streets = new ArrayList<>();
    private final List<Names> names = new ArrayList<>();

    Gazetteer() {
        lines("places.txt", line -> {
            if (line.startsWith("Jalan ")) {
                streets.add(line);
            } else {
                var parts = line.split("\\|");
                places.add(new Place(parts[0], parts[1], List.of(parts[2].split(", "))));
            }
        });
        lines("names.txt", line -> {
            var parts = line.split("\\|");
            names.add(new Names(List.of(parts[0].split(", ")), List.of(parts[1].split(", "))));
        });
    }

    Place place(RandomGenerator random) {
        return pick(places, random);
    }

    String street(RandomGenerator random) {
        return pick(streets, random);
    }

    String givenName(RandomGenerator random) {
        return pick(pick(names, random).given(), random);
    }

    String fullName(RandomGenerator random) {
        var among = pick(names, random);
        return pick(among.given(), random) + " " + pick(among.family(), random);
    }

    static <T> T pick(List<T> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }

    private static void lines(String resource, Consumer<String> each) {
        try (var in = Gazetteer.class.getResourceAsStream(resource);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isBlank()).forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + resource, e);
        }
    }
}
