package id.penghubung.notadinas;

import java.util.ArrayList;
import java.util.List;

/// Numbers before lines. They are letters of the text, not a feature of the word processor: so they are the same in
/// both writers and survive being copied into another letter.
final class Numbering {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    private Numbering() {}

    static List<String> numbered(List<String> items) {
        var numbered = new ArrayList<String>(items.size());
        for (var item : items) {
            numbered.add(label(numbered.size()) + " " + item);
        }
        return numbered;
    }

    /// @param index from 0
    static String label(int index) {
        return index + 1 + ".";
    }

    /// @param index from 0
    static String roman(int index) {
        return index < ROMAN.size() ? ROMAN.get(index) : String.valueOf(index + 1);
    }
}
