package id.penghubung.store;

/// From where on an answer is worth a look.
///
/// @param fewestWords a tindak lanjut with fewer counts as too short; 1 to 200
/// @param likenessPercent an answer that is like an earlier one to this part counts as copied; 50 to 100
/// @param fewestSharedRoots a tindak lanjut that has fewer word roots in common with the report does not refer to it;
/// 1 to 20
public record QualitySettings(int fewestWords, int likenessPercent, int fewestSharedRoots) {

    public static final int MOST_WORDS = 200;
    public static final int LEAST_LIKENESS = 50;
    public static final int MOST_ROOTS = 20;

    /// A greeting, one sentence of substance and a closing come to about twenty words. A template in which a name and a
    /// date were changed keeps about four fifths of its triples. One word may be shared by chance.
    public static final QualitySettings DEFAULT = new QualitySettings(20, 80, 2);

    public QualitySettings {
        within(fewestWords, 1, MOST_WORDS);
        within(likenessPercent, LEAST_LIKENESS, 100);
        within(fewestSharedRoots, 1, MOST_ROOTS);
    }

    private static void within(int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " is not within " + least + " to " + most);
        }
    }
}
