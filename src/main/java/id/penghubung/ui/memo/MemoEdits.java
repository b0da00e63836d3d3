package id.penghubung.ui.memo;

import id.penghubung.notadinas.Block;
import id.penghubung.notadinas.NotaDinas;
import id.penghubung.notadinas.NotaDinas.AddressLine;
import id.penghubung.notadinas.NotaDinas.Annex;
import id.penghubung.notadinas.NotaDinas.Letterhead;
import id.penghubung.notadinas.NotaDinas.Signer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A letter with one thing changed.
final class MemoEdits {

    private MemoEdits() {}

    /// Where a list of blocks stands.
    ///
    /// @param annex index of the annex; -1 for the body
    record Part(int annex) {
        static final Part BODY = new Part(-1);

        List<Block> of(NotaDinas memo) {
            return annex < 0 ? memo.body() : memo.annexes().get(annex).blocks();
        }
    }

    static NotaDinas letterhead(NotaDinas memo, Letterhead letterhead) {
        return memo.edit().letterhead(letterhead).made();
    }

    static NotaDinas number(NotaDinas memo, String number) {
        return memo.edit().number(number).made();
    }

    static NotaDinas addressLine(NotaDinas memo, int index, List<String> values) {
        var address = new ArrayList<>(memo.address());
        address.set(index, new AddressLine(address.get(index).label(), values));
        return memo.edit().address(address).made();
    }

    static NotaDinas closing(NotaDinas memo, String closing) {
        return memo.edit().closing(closing).made();
    }

    /// Another signer is another sender: *Dari* follows where it named the former one.
    static NotaDinas signer(NotaDinas memo, Signer signer) {
        var former = memo.signer().position();
        var address = memo.address().stream()
                .map(line -> !former.isBlank() && line.values().equals(List.of(former))
                        ? new AddressLine(line.label(), signer.position())
                        : line)
                .toList();
        return memo.edit().address(address).signer(signer).made();
    }

    static NotaDinas copies(NotaDinas memo, List<String> copies) {
        return memo.edit().copies(copies).made();
    }

    static NotaDinas blocks(NotaDinas memo, Part part, UnaryOperator<List<Block>> change) {
        var changed = change.apply(new ArrayList<>(part.of(memo)));
        if (part.annex() < 0) {
            return memo.edit().body(changed).made();
        }
        var annexes = new ArrayList<>(memo.annexes());
        annexes.set(part.annex(), new Annex(annexes.get(part.annex()).heading(), changed));
        return memo.edit().annexes(annexes).made();
    }

    static NotaDinas block(NotaDinas memo, Part part, int index, Block block) {
        return blocks(memo, part, blocks -> {
            blocks.set(index, block);
            return blocks;
        });
    }

    static NotaDinas insert(NotaDinas memo, Part part, int index, Block block) {
        return blocks(memo, part, blocks -> {
            blocks.add(index, block);
            return blocks;
        });
    }

    static NotaDinas remove(NotaDinas memo, Part part, int index) {
        return blocks(memo, part, blocks -> {
            blocks.remove(index);
            return blocks;
        });
    }

    /// @param by -1 or 1
    static NotaDinas move(NotaDinas memo, Part part, int index, int by) {
        return blocks(memo, part, blocks -> {
            blocks.add(index + by, blocks.remove(index));
            return blocks;
        });
    }

    /// One per line as typed; lines of nothing are nothing.
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
