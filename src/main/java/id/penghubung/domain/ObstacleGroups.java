package id.penghubung.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Which kendala are the same fault: met at the same step and told in the same words, or put together by hand.
public final class ObstacleGroups {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private ObstacleGroups() {}

    /// Groups in the order of their first member, members in the order given.
    public static List<List<Obstacle>> of(List<Obstacle> obstacles) {
        var members = new HashMap<String, Integer>();
        obstacles.forEach(one -> members.merge(String.valueOf(one.group()), 1, Integer::sum));
        // Who has the words of one that was put into a group by hand belongs there too.
        var groupOfWords = new HashMap<String, String>();
        for (var one : obstacles) {
            if (one.group() != null && members.get(one.group()) > 1) {
                groupOfWords.putIfAbsent(words(one), one.group());
            }
        }
        Map<String, List<Obstacle>> groups = new LinkedHashMap<>();
        for (var one : obstacles) {
            var key = one.group() != null
                    ? "hand " + one.group()
                    : groupOfWords.containsKey(words(one))
                            ? "hand " + groupOfWords.get(words(one))
                            : "words " + words(one);
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
        }
        return List.copyOf(groups.values());
    }

    /// Step and words without case, signs and spaces.
    static String words(Obstacle obstacle) {
        return obstacle.note().step() + " "
                + NO_WORD.matcher(obstacle.note().text().toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip();
    }
}
