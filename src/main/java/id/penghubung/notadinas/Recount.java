package id.penghubung.notadinas;

import id.penghubung.notadinas.NotaDinas.Annex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// New figures into a letter that was edited: what the officer has not touched is replaced, what was touched stays as
/// it
/// is typed, and the officer is told which. Never is a typed word overwritten, never does an old number pass for a new
/// one silently.
public final class Recount {

    private Recount() {}

    /// @param kept composed pieces that the officer has changed and whose new form differs from the one they were
    ///     changed from: they still show the former figures
    /// @param replaced how many pieces changed; that the data were looked at again is no change
    public record Result(NotaDinas memo, List<Block> kept, int replaced) {
        public Result {
            kept = List.copyOf(kept);
        }
    }

    /// @param edited as it stands now
    /// @param before what the edited one was composed as
    /// @param now composed anew
    public static Result of(NotaDinas edited, NotaDinas before, NotaDinas now) {
        var work = new Work();
        var body = work.blocks(edited.body(), before.body(), now.body());
        var annexes = new ArrayList<Annex>();
        for (var i = 0; i < Math.max(edited.annexes().size(), now.annexes().size()); i++) {
            var mine = at(edited.annexes(), i);
            var old = at(before.annexes(), i);
            var fresh = at(now.annexes(), i);
            if (mine == null) {
                // There was none to take away, so it is new.
                if (old == null) {
                    annexes.add(fresh);
                    work.replaced++;
                }
            } else if (fresh == null || old == null) {
                annexes.add(mine);
            } else {
                annexes.add(new Annex(
                        mine.heading().equals(old.heading()) ? fresh.heading() : mine.heading(),
                        work.blocks(mine.blocks(), old.blocks(), fresh.blocks())));
            }
        }
        return new Result(edited.edit().body(body).annexes(annexes).made(), work.kept, work.replaced);
    }

    private static Annex at(List<Annex> annexes, int index) {
        return index < annexes.size() ? annexes.get(index) : null;
    }

    private static final class Work {
        private final List<Block> kept = new ArrayList<>();
        private int replaced;

        List<Block> blocks(List<Block> edited, List<Block> before, List<Block> now) {
            var old = byKey(before);
            var fresh = byKey(now);
            var result = new ArrayList<Block>();
            for (var block : edited) {
                var was = old.get(block.key());
                var becomes = fresh.get(block.key());
                if (was == null || block.key() == null) {
                    result.add(block);
                } else if (block.equals(was)) {
                    // Untouched; gone when there is nothing to say any more.
                    if (becomes != null) {
                        result.add(becomes);
                    }
                    replaced += Objects.equals(was, becomes) || block.key().equals(PeriodSentences.ORIGIN) ? 0 : 1;
                } else {
                    result.add(block);
                    if (!Objects.equals(was, becomes)) {
                        kept.add(block);
                    }
                }
            }
            addNew(result, old, now);
            return result;
        }

        /// What is said for the first time, after the piece it follows.
        private void addNew(List<Block> result, Map<String, Block> old, List<Block> now) {
            var present = new HashSet<String>();
            result.forEach(block -> present.add(block.key()));
            String follows = null;
            for (var block : now) {
                if (!old.containsKey(block.key()) && !present.contains(block.key())) {
                    result.add(indexAfter(result, follows), block);
                    replaced++;
                }
                follows = block.key();
            }
        }

        private static int indexAfter(List<Block> blocks, String key) {
            for (var i = 0; i < blocks.size(); i++) {
                if (key != null && key.equals(blocks.get(i).key())) {
                    return i + 1;
                }
            }
            return key == null ? 0 : blocks.size();
        }

        private static Map<String, Block> byKey(List<Block> blocks) {
            var byKey = new HashMap<String, Block>();
            blocks.stream().filter(block -> block.key() != null).forEach(block -> byKey.put(block.key(), block));
            return byKey;
        }
    }
}
