package id.penghubung.store;

import id.penghubung.domain.Status;
import id.penghubung.domain.Stay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What figures are made of: the clear columns of one cached complaint. No text and no person is in it, so that it may
/// be kept as long as a figure is shown.
///
/// @param classification raw word; empty when not classified
/// @param category empty when unknown
/// @param channel empty when unknown
/// @param closings every known closing, the present one included, ascending; also what was undone since (case C5)
/// @param respondedAt first answer of any kind since the unit's clock started; nullable
/// @param answeredAt first tindak lanjut since the unit's clock started; nullable
/// @param lastFollowUpAt the newest tindak lanjut; nullable
/// @param dueOn last day of the tindak lanjut clock; null when no limit is known
/// @param officerKey who answered last, a number of [Complaints#officerNames]; null when nobody did or it is not known
/// @param removed no longer in this account's list: it counts in nothing that is here now
public record ComplaintFacts(
        long key,
        String id,
        Status status,
        String classification,
        String category,
        String channel,
        Instant receivedAt,
        Instant closedAt,
        List<Instant> closings,
        Instant respondedAt,
        Instant answeredAt,
        Instant lastFollowUpAt,
        LocalDate dueOn,
        Long officerKey,
        boolean removed,
        List<Share> shares) {

    /// One disposition, oldest first.
    ///
    /// @param unitId nullable
    /// @param handedOn given back by the unit or taken from it
    /// @param firstAnsweredAt nullable
    /// @param endedAt null while the unit has the complaint
    public record Share(String unitId, boolean handedOn, Instant disposedAt, Instant firstAnsweredAt, Instant endedAt)
            implements Stay {}

    public ComplaintFacts {
        closings = List.copyOf(closings);
        shares = List.copyOf(shares);
    }

    /// False for what only files have shown so far.
    public boolean fromServer() {
        return !FileBorn.is(id);
    }
}
