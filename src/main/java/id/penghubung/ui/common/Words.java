package id.penghubung.ui.common;

import id.penghubung.domain.ActionKind;
import id.penghubung.domain.InformationRequest;
import id.penghubung.domain.Person;
import id.penghubung.domain.Role;
import id.penghubung.domain.Status;
import id.penghubung.store.Complaints;
import id.penghubung.store.Requests;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/// The officers' words for the domain's values, the same on every screen.
public final class Words {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final Texts TEXTS = Texts.of(Words.class);

    private Words() {}

    public static String of(Status status) {
        return TEXTS.text("status." + status.name());
    }

    public static String of(Role role) {
        return TEXTS.text("role." + role.name());
    }

    public static String of(ActionKind kind) {
        return TEXTS.text("action." + kind.name());
    }

    /// With the points of an Indonesian number: "12.345".
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(INDONESIAN).format(number);
    }

    /// What the person is in the office, unit included: "Pejabat Penghubung, Biro Umum".
    public static String duties(Person person) {
        return person.memberships().stream()
                .map(membership -> membership.unit() == null
                        ? of(membership.role())
                        : of(membership.role()) + ", " + membership.unit().name())
                .collect(Collectors.joining("; "));
    }

    /// @param title as cached, may be empty
    public static String title(String title) {
        return title == null || title.isBlank() ? TEXTS.text("complaint.untitled") : title.strip();
    }

    /// The question of an information request, as a list may show it, or that it was erased.
    public static String question(InformationRequest request) {
        return request.question().isEmpty() ? TEXTS.text("complaint.erased") : Requests.masked(request);
    }

    /// Of a row of a list: the title, or that its texts were erased.
    public static String title(Complaints.Row row) {
        return row.erasedAt() == null ? title(row.title()) : TEXTS.text("complaint.erased");
    }

    /// @param trackingId nullable
    public static String trackingId(String trackingId) {
        return trackingId == null ? TEXTS.text("complaint.no_tracking_id") : "#" + trackingId;
    }
}
