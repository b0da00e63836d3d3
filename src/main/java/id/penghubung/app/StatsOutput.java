package id.penghubung.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.penghubung.domain.Status;
import id.penghubung.domain.Timeliness;
import id.penghubung.statistics.Dimension;
import id.penghubung.statistics.Group;
import id.penghubung.statistics.Overview;
import id.penghubung.statistics.Scope;
import id.penghubung.statistics.Share;
import id.penghubung.statistics.Snapshot;
import id.penghubung.statistics.Spread;
import id.penghubung.statistics.Statistics.Comparison;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/// What `penghubung stats --json` prints: keys in the officers' words, since scripts of an office read them.
///
/// @param cakupan `instansi`, or `unit:` with its id
/// @param sebelumnya the period before, as it stands now; absent where there is none
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatsOutput(
        @JsonUnwrapped Sums sums,
        long pernahSelesai,
        long selesaiTanpaTanggal,
        long dialihkan,
        Measured hariSampaiJawaban,
        Measured hariSampaiTindakLanjut,
        Measured hariSampaiTutup,
        List<AgeBand> umurTerbuka,
        List<MonthRow> tren,
        List<Row> perUnit,
        List<Row> perKlasifikasi,
        List<Row> perKategori,
        List<Row> perKanal,
        Former sebelumnya,
        String cakupan,
        String snapshot,
        String period,
        LocalDate periodFrom,
        LocalDate periodTo,
        String zone,
        Instant time,
        Instant lastPull,
        boolean complete) {

    /// @param terbuka neither closed nor archived
    /// @param persenTindakLanjut (proses + selesai) / masuk, 0 to 100; absent for nothing
    /// @param persenTepatWaktu tepatWaktu / (tepatWaktu + terlambat + lewatBatas)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sums(
            long masuk,
            long belumTerverifikasi,
            long belumDitindaklanjuti,
            long proses,
            long selesai,
            long tertunda,
            long arsip,
            long tidakDikenal,
            long terbuka,
            long tepatWaktu,
            long terlambat,
            long lewatBatas,
            Double persenTindakLanjut,
            Double persenSelesai,
            Double persenTepatWaktu) {

        static Sums of(Group group) {
            var counts = group.counts();
            return new Sums(
                    counts.incoming(),
                    counts.of(Status.UNVERIFIED),
                    counts.of(Status.UNANSWERED),
                    counts.of(Status.IN_PROCESS),
                    counts.of(Status.CLOSED),
                    counts.of(Status.POSTPONED),
                    counts.of(Status.ARCHIVED),
                    counts.of(Status.UNKNOWN),
                    group.open().value(),
                    group.of(Timeliness.IN_TIME).value(),
                    group.of(Timeliness.LATE).value(),
                    group.of(Timeliness.OVERDUE).value(),
                    percent(group.answeredShare()),
                    percent(group.closedShare()),
                    percent(group.inTimeShare()));
        }

        private static Double percent(Share share) {
            OptionalDouble value = share.value();
            return value.isEmpty() ? null : rounded(value.getAsDouble() * 100);
        }
    }

    /// In days, to a hundredth.
    ///
    /// @param jumlah how many could be measured
    record Measured(int jumlah, double median, double p90, double rataRata) {
        static Measured of(Optional<Spread> spread) {
            return spread.map(found ->
                            new Measured(found.count(), days(found.median()), days(found.p90()), days(found.mean())))
                    .orElse(null);
        }

        private static double days(Duration duration) {
            return rounded(duration.toMillis() / 86_400_000.0);
        }
    }

    /// @param sampaiHari absent for the oldest
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AgeBand(int dariHari, Integer sampaiHari, long terbuka) {
        static AgeBand of(Snapshot.Age age) {
            return new AgeBand(age.fromDays(), age.toDays(), age.open().value());
        }
    }

    record MonthRow(String bulan, long masuk, long selesai) {
        static MonthRow of(Snapshot.Month month) {
            return new MonthRow(
                    month.month().toString(),
                    month.incoming().value(),
                    month.closed().value());
        }
    }

    /// @param kode id of a unit; the word itself otherwise, empty for what is not known
    record Row(String kode, String nama, @JsonUnwrapped Sums sums) {}

    record Former(String period, long masuk, long proses, long selesai, long pernahSelesai) {
        static Former of(Overview.Former former) {
            var counts = former.incoming().counts();
            return new Former(
                    former.origin().period().word(),
                    counts.incoming(),
                    counts.of(Status.IN_PROCESS),
                    counts.of(Status.CLOSED),
                    former.closedWithin().value());
        }
    }

    /// @param nameOf names of groups
    static StatsOutput of(Comparison comparison, BiFunction<Group, Dimension, String> nameOf) {
        var present = comparison.present();
        var origin = present.origin();
        var all = present.incoming();
        var before = origin.period().before();
        return new StatsOutput(
                Sums.of(all),
                present.closedWithin().value(),
                present.closedUndated().value(),
                present.handedOn().value(),
                Measured.of(all.daysToRespond()),
                Measured.of(all.daysToFollowUp()),
                Measured.of(all.daysToClose()),
                present.ages().stream().map(AgeBand::of).toList(),
                present.trend().stream().map(MonthRow::of).toList(),
                rows(present, Dimension.UNIT, nameOf),
                rows(present, Dimension.CLASSIFICATION, nameOf),
                rows(present, Dimension.CATEGORY, nameOf),
                rows(present, Dimension.CHANNEL, nameOf),
                comparison.former().map(Former::of).orElse(null),
                switch (origin.scope()) {
                    case Scope.Agency _ -> "instansi";
                    case Scope.Unit(var unitId) -> "unit:" + unitId;
                },
                origin.id().toString(),
                origin.period().word(),
                origin.period().from(),
                before == null ? null : before.minusDays(1),
                origin.zone().name(),
                origin.takenAt(),
                origin.lastPull(),
                origin.complete());
    }

    private static List<Row> rows(Overview present, Dimension dimension, BiFunction<Group, Dimension, String> nameOf) {
        return present.by().get(dimension).stream()
                .map(group -> new Row(group.word(), nameOf.apply(group, dimension), Sums.of(group)))
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
