package id.penghubung.notadinas;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.Membership;
import id.penghubung.domain.Reference;
import id.penghubung.domain.Role;
import id.penghubung.domain.WorkUnit;
import id.penghubung.notadinas.PeriodFigures.Fault;
import id.penghubung.reconcile.Reconciliation;
import id.penghubung.statistics.Case;
import id.penghubung.statistics.Scope;
import id.penghubung.statistics.Statistics;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Complaints;
import id.penghubung.store.Obstacles;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes letters from what is cached here: figures from one snapshot, names masked. Reads the store: never on the FX
/// thread.
public final class MemoComposer {

    private final AccountStore store;
    private final Statistics statistics;
    private final Reconciliation reconciliation;
    private final Clock clock;

    public MemoComposer(AccountStore store, Clock clock) {
        this.store = store;
        this.statistics = new Statistics(store, clock);
        this.reconciliation = new Reconciliation(store, clock);
        this.clock = clock;
    }

    /// The report a letter was asked for is not in this account's list.
    public static final class UnknownComplaintException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownComplaintException(String id) {
            super("no complaint " + id);
        }
    }

    /// @throws UnknownComplaintException when there is no such complaint here
    public NotaDinas compose(MemoRequest request, Agency agency) {
        var material = material(agency);
        return new LetterForm(material)
                .of(
                        switch (request.kind()) {
                            case UNIT_QUARTER -> period(material, request).quarter(false, reconciliation.take());
                            case QUARTER -> period(material, request).quarter(true, reconciliation.take());
                            case OBSTACLES -> period(material, request).obstacles();
                            case DATA_COVER -> period(material, request).dataCover();
                            case MEETING_INVITATION -> period(material, request).meetingInvitation();
                            case MEETING_REPORT -> period(material, request).meetingReport();
                            case NOT_OUR_AUTHORITY ->
                                complaint(material, request).notOurAuthority();
                            case MATERIAL -> complaint(material, request).askForMaterial();
                            case ASSIGNMENT -> new OfficeLetters(material).assignment();
                            case BLANK -> new OfficeLetters(material).blank();
                        });
    }

    /// The form that is proposed while the agency has not set its own.
    public Agency usualAgency() {
        var unit = writingUnit();
        return Agency.usual(institution(reference()), unit == null ? null : unit.name());
    }

    private MemoMaterial material(Agency agency) {
        var reference = reference();
        var zone = store.cache().officeZone();
        var unit = writingUnit();
        return new MemoMaterial(
                agency,
                institution(reference),
                unit == null ? null : unit.name(),
                reference.map(Reference::unitNames).orElse(Map.of()),
                zone,
                zone.dateOf(clock.instant()),
                store.cache().calendar());
    }

    private Optional<Reference> reference() {
        return store.cache().reference().map(stored -> stored.reference());
    }

    private static String institution(Optional<Reference> reference) {
        return reference.map(Reference::institutionName).orElseGet(() -> MemoWords.of("blank.name"));
    }

    /// Null for a person who answers for the whole agency.
    private WorkUnit writingUnit() {
        return store.cache()
                .person()
                .filter(person -> !person.is(Role.ADMIN_INSTANSI) && !person.is(Role.PENGAWAS))
                .flatMap(person -> person.memberships().stream()
                        .map(Membership::unit)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(null);
    }

    private PeriodLetters period(MemoMaterial material, MemoRequest request) {
        var scope = store.cache().person().map(Scope::of).orElseGet(Scope.Agency::new);
        var comparison = statistics.compare(scope, request.period(), material.zone());
        var listed = request.kind().listsReports() ? PeriodFigures.listed(comparison.present()) : List.<Case>of();
        var rows = store.complaints().rows(keys(listed)).stream()
                .collect(Collectors.toMap(Complaints.Row::key, Function.identity()));
        return new PeriodLetters(
                material,
                new PeriodFigures(comparison.present(), comparison.former(), rows, faults(material, request, scope)));
    }

    private static long[] keys(List<Case> cases) {
        return cases.stream().mapToLong(one -> one.complaint().key()).toArray();
    }

    private List<Fault> faults(MemoMaterial material, MemoRequest request, Scope scope) {
        return new FaultList(request.period(), material.zone())
                .of(
                        store.obstacles().all().stream()
                                .map(Obstacles.Listed::obstacle)
                                .toList(),
                        scope);
    }

    private ComplaintLetters complaint(MemoMaterial material, MemoRequest request) {
        var id = request.complaintId();
        var row = store.complaints().row(id).orElseThrow(() -> new UnknownComplaintException(id));
        var listed = store.complaints().listed(new long[] {row.key()});
        if (listed.isEmpty()) {
            throw new UnknownComplaintException(id);
        }
        return new ComplaintLetters(material, listed.getFirst(), handedBack(id));
    }

    /// What is being written comes before what was sent.
    private Optional<ActionBody.NotOurAuthority> handedBack(String complaintId) {
        var drafts = store.drafts().of(complaintId).stream().map(draft -> draft.body());
        var sent = store.outbox().of(complaintId).stream()
                .map(item -> item.action().body());
        return java.util.stream.Stream.concat(drafts, sent)
                .filter(ActionBody.NotOurAuthority.class::isInstance)
                .map(ActionBody.NotOurAuthority.class::cast)
                .findFirst();
    }
}
