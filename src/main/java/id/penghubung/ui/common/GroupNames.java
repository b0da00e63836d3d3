package id.penghubung.ui.common;

import id.penghubung.statistics.Dimension;
import id.penghubung.statistics.Group;
import id.penghubung.store.AccountStore;
import java.util.Map;

/// What the words of a group are called on a screen.
///
/// @param units by id
/// @param officers by number
public record GroupNames(Map<String, String> units, Map<Long, String> officers) {

    private static final Texts TEXTS = Texts.of(GroupNames.class);

    /// Blocks; on a worker.
    public static GroupNames read(AccountStore store) {
        return new GroupNames(store.cache().unitNames(), store.complaints().officerNames());
    }

    /// @param id empty for a unit that is not known
    public String unit(String id) {
        return id.isEmpty() ? TEXTS.text("unknown." + Dimension.UNIT.name()) : units.getOrDefault(id, id);
    }

    public String of(Group group, Dimension dimension) {
        if (group.word().isEmpty()) {
            return TEXTS.text("unknown." + dimension.name());
        }
        return switch (dimension) {
            case UNIT -> units.getOrDefault(group.word(), group.word());
            case OFFICER -> officers.getOrDefault(Long.valueOf(group.word()), group.word());
            case CLASSIFICATION, CATEGORY, CHANNEL -> group.word();
        };
    }
}
