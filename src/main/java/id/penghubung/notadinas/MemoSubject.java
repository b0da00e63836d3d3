package id.penghubung.notadinas;

/// What a letter is about, in one line.
public final class MemoSubject {

    private MemoSubject() {}

    /// The value of *Hal*; empty when the letter has none.
    public static String of(NotaDinas memo) {
        return memo.addressed(MemoWords.of("field.SUBJECT"))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
