package id.penghubung.ui.queue;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.store.Complaints.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What one place that lists complaints is for.
///
/// @param name of the file in which it remembers its looks
/// @param views in their order; the first is where it starts
/// @param bulk what can be done with several complaints at once; empty for a place to read only
/// @param imports whether a data tarikan is opened here
public record QueuePlan(String name, List<View> views, List<ActionKind> bulk, boolean imports) {

    /// Those of *Verifikasi & disposisi* only.
    private static final Set<View> FOR_ADMIN = Set.of(View.UNVERIFIED, View.UNDISPOSED, View.LATE_UNIT);

    /// Of what goes on inside a unit.
    private static final Set<View> FOR_OFFICERS = Set.of(View.TO_CHECK, View.CHECKED);

    public QueuePlan {
        views = List.copyOf(views);
        bulk = List.copyOf(bulk);
    }

    /// *Antrean*.
    public static QueuePlan queue(Person person) {
        var admin = person.is(Role.ADMIN_INSTANSI);
        var bulk = new ArrayList<ActionKind>();
        if (admin) {
            bulk.addAll(List.of(ActionKind.VERIFY, ActionKind.DISPOSE));
        }
        if (person.is(Role.PEJABAT_PENGHUBUNG)) {
            bulk.add(ActionKind.ACCEPT);
        }
        if (!bulk.isEmpty()) {
            bulk.addAll(List.of(ActionKind.CLOSE, ActionKind.ARCHIVE));
        }
        return new QueuePlan(
                "queue",
                Stream.of(View.values())
                        .filter(view -> !FOR_ADMIN.contains(view))
                        .filter(view -> view != View.RETURNED || admin)
                        .filter(view -> !FOR_OFFICERS.contains(view) || person.is(Role.PEJABAT_PENGHUBUNG))
                        .toList(),
                bulk,
                true);
    }

    /// *Verifikasi & disposisi*, for the *admin instansi*.
    public static QueuePlan dispositions() {
        return new QueuePlan(
                "dispositions",
                List.of(View.UNVERIFIED, View.UNDISPOSED, View.RETURNED, View.LATE_UNIT),
                List.of(
                        ActionKind.VERIFY,
                        ActionKind.DISPOSE,
                        ActionKind.INTERVENE,
                        ActionKind.CLOSE,
                        ActionKind.ARCHIVE),
                false);
    }

    View home() {
        return views.getFirst();
    }
}
