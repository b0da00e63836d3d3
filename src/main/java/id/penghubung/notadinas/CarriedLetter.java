package id.penghubung.notadinas;

import id.penghubung.notadinas.NotaDinas.AddressLine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Last quarter's letter for this quarter: sentences that the officer wrote stay, figures and everything that was left
/// as it had been composed are new. The number and the date are always new: a letter has a number of its own (case X3).
public final class CarriedLetter {

    private CarriedLetter() {}

    /// @param edited the former letter as it was sent
    /// @param before as it had been composed
    /// @param now composed for the new period
    /// @return with the pieces that still show the former figures, because they were edited
    public static Recount.Result of(NotaDinas edited, NotaDinas before, NotaDinas now) {
        var recount = Recount.of(edited, before, now);
        var memo = new NotaDinas(
                now.kind(),
                now.letterhead(),
                ours(edited.title(), before.title(), now.title()),
                now.number(),
                now.address().stream().map(line -> line(line, edited, before)).toList(),
                recount.memo().body(),
                ours(edited.closing(), before.closing(), now.closing()),
                ours(edited.signer(), before.signer(), now.signer()),
                ours(edited.copies(), before.copies(), now.copies()),
                recount.memo().annexes());
        return new Recount.Result(memo, recount.kept(), recount.replaced());
    }

    /// What was typed, where something was typed.
    private static <T> T ours(T edited, T before, T now) {
        return Objects.equals(edited, before) ? now : edited;
    }

    private static AddressLine line(AddressLine now, NotaDinas edited, NotaDinas before) {
        if (now.label().equals(MemoWords.of("field.DATE"))) {
            return now;
        }
        var mine = line(edited.address(), now.label());
        var old = line(before.address(), now.label());
        return mine.isPresent() && !mine.equals(old) ? mine.get() : now;
    }

    private static Optional<AddressLine> line(List<AddressLine> lines, String label) {
        return lines.stream().filter(line -> line.label().equals(label)).findFirst();
    }
}
