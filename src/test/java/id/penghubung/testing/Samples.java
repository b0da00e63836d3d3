package id.penghubung.testing;

import id.penghubung.domain.AnswerLimits;
import id.penghubung.domain.Attachment;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.Reference;
import id.penghubung.domain.ReplyTemplate;
import id.penghubung.domain.Reporter;
import id.penghubung.domain.StatusMapping;
import id.penghubung.domain.WorkUnit;
import id.penghubung.domain.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Invented complaints for tests, the same for the same seed: all statuses, classes and channels, shielded and named
/// reporters, one to three dispositions, both kinds of follow-up. Complaint `i` of a seed does not depend on how many
/// are asked for. About 2.3 kB of text each.
public final class Samples {

    /// "Now" of the samples: complaints were received in the 15 months before.
    public static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

    private static final List<String> FIRST = List.of(
            "Siti", "Budi", "Made", "Ratna", "Yohanes", "Dewi", "Ahmad", "Lestari", "Putu", "Hendra", "Maria", "Slamet",
            "Nur", "Agus", "Wulan", "Rizal", "Tuti", "Bambang", "Fitri", "Joko");

    private static final List<String> LAST = List.of(
            "Wibisana",
            "Hapsari",
            "Sitorus",
            "Nasution",
            "Kartika",
            "Prabowati",
            "Simbolon",
            "Wijayanti",
            "Gunawan",
            "Tampubolon",
            "Mahendra",
            "Kusnadi",
            "Rahayu",
            "Siregar",
            "Permana",
            "Handayani");

    private static final List<String> PLACES = List.of(
            "Kelurahan Rekaan",
            "Desa Contoh",
            "Kecamatan Sukamaju",
            "Jalan Melati",
            "Pasar Baru",
            "Terminal Timur",
            "Kampung Nelayan",
            "Perumahan Griya Asri",
            "Simpang Lima",
            "Gang Mawar",
            "Dusun Krajan");

    private static final List<String> SUBJECTS = List.of(
            "jalan",
            "lampu penerangan",
            "saluran air",
            "jembatan",
            "layanan loket",
            "petugas",
            "bantuan sosial",
            "izin usaha",
            "sampah",
            "puskesmas",
            "sekolah",
            "angkutan umum",
            "trotoar",
            "pipa air bersih",
            "kartu identitas",
            "sertifikat tanah",
            "taman",
            "pasar",
            "drainase",
            "pungutan");

    private static final List<String> PREDICATES = List.of(
            "rusak parah",
            "tidak berfungsi",
            "terlambat diproses",
            "belum diperbaiki",
            "tersumbat",
            "berlubang",
            "dipungut biaya",
            "tidak dilayani",
            "padam",
            "tercemar",
            "dihentikan tanpa pemberitahuan",
            "membahayakan pengguna",
            "tidak sesuai ketentuan",
            "menumpuk",
            "dipersulit");

    private static final List<String> SENTENCES = List.of(
            "Kami warga %s sudah menunggu perbaikan %s sejak tiga bulan lalu.",
            "Mohon %2$s di %1$s segera ditindaklanjuti karena %3$s.",
            "Kerusakan %2$s di %1$s membuat warga kesulitan, terutama pada malam hari.",
            "Petugas yang kami temui di %1$s menyampaikan bahwa %2$s masih dalam pengecekan.",
            "Sudah dua kali kami melaporkan %2$s yang %3$s kepada kantor di %1$s.",
            "Akibatnya anak sekolah harus memutar melewati %1$s setiap pagi.",
            "Pelayanan %2$s kami nilai lambat, padahal persyaratan sudah dilengkapi.",
            "Harap ada kejelasan mengenai jadwal dan penanggung jawab %2$s di %1$s.",
            "Foto keadaan %2$s kami lampirkan sebagai bukti.",
            "Bila hujan, %2$s yang %3$s membahayakan pengendara sepeda motor.",
            "Ketua RT 03/RW 09 di %1$s juga telah meneruskan keluhan ini.",
            "Besar harapan kami agar permohonan ini mendapat tanggapan.");

    /// Roots for the filling of texts; with affixes about 3,000 words, the first ones far more often than the last.
    private static final List<String> ROOTS = List.of(
            "lapor",
            "rusak",
            "baik",
            "layan",
            "mohon",
            "bantu",
            "bayar",
            "tunggu",
            "jawab",
            "tanggap",
            "lapang",
            "sampai",
            "urus",
            "daftar",
            "ganti",
            "bangun",
            "bersih",
            "aman",
            "lihat",
            "dengar",
            "tutup",
            "buka",
            "kirim",
            "terima",
            "tulis",
            "baca",
            "cari",
            "dapat",
            "hilang",
            "temu",
            "jual",
            "beli",
            "pasang",
            "cabut",
            "angkut",
            "antar",
            "pindah",
            "tinggal",
            "lewat",
            "jalan",
            "henti",
            "mulai",
            "akhir",
            "lanjut",
            "tunda",
            "putus",
            "sambung",
            "alir",
            "genang",
            "longsor",
            "retak",
            "patah",
            "bocor",
            "padam",
            "nyala",
            "gelap",
            "terang",
            "ramai",
            "sepi",
            "panas",
            "dingin",
            "kering",
            "basah",
            "lambat",
            "cepat",
            "mahal",
            "murah",
            "jauh",
            "dekat",
            "tinggi",
            "rendah",
            "lebar",
            "sempit",
            "panjang",
            "pendek",
            "kuat",
            "lemah",
            "sehat",
            "sakit",
            "obat",
            "rawat",
            "periksa",
            "ukur",
            "hitung",
            "catat",
            "simpan",
            "pakai",
            "guna",
            "olah",
            "tanam",
            "panen",
            "siram",
            "pupuk",
            "ternak",
            "ikan",
            "laut",
            "sungai",
            "hutan",
            "kebun",
            "sawah",
            "desa",
            "kota",
            "warga",
            "anak",
            "orang",
            "tua",
            "muda",
            "guru",
            "murid",
            "didik",
            "latih",
            "ajar",
            "uji",
            "nilai",
            "lulus",
            "kerja",
            "usaha",
            "dagang",
            "pasar",
            "harga",
            "uang",
            "pinjam",
            "tagih",
            "lunas",
            "pajak",
            "surat",
            "kartu",
            "identitas",
            "alamat",
            "nomor",
            "telepon",
            "pesan",
            "kabar",
            "berita",
            "umum",
            "sosial",
            "hukum",
            "atur",
            "larang",
            "izin",
            "sanksi",
            "tegur",
            "awas",
            "jaga",
            "lindung",
            "selamat",
            "bahaya",
            "celaka");

    private static final List<String> AFFIXES = List.of(
            "%s",
            "ke%san",
            "pe%san",
            "di%s",
            "di%skan",
            "ter%s",
            "ber%s",
            "%san",
            "%snya",
            "di%si",
            "per%san",
            "se%s",
            "%skan",
            "memper%s",
            "ter%skan",
            "di%skannya",
            "ke%sannya",
            "pe%sannya",
            "%slah",
            "%sannya");

    private static final List<String> RAW_STATUSES = List.of(
            "Belum Terverifikasi",
            "Terverifikasi",
            "Terdisposisi Belum Ditindaklanjuti",
            "Terdisposisi Sedang Diproses",
            "Terdisposisi Sedang Diproses",
            "Ditutup oleh Sistem",
            "Ditutup oleh Admin",
            "Ditutup oleh Pelapor",
            "Laporan Tertunda",
            "Diarsipkan oleh Admin",
            "Diteruskan ke Lembaga Lain");

    private static final List<String> CLASSES = List.of(
            "Pengaduan Tidak Berkadar Pengawasan",
            "Pengaduan Berkadar Pengawasan",
            "Aspirasi",
            "Permintaan Informasi",
            "");

    private static final List<String> CATEGORIES =
            List.of("Jalan Berlubang", "Bantuan Sosial", "Kependudukan", "Perizinan", "Kebersihan", "Kesehatan");

    private static final List<String> CHANNELS =
            List.of("Website", "Android", "SMS", "Hotline Service", "Instagram", "ios");

    public static final List<WorkUnit> UNITS = List.of(
            new WorkUnit("unit-1", "Biro Umum"),
            new WorkUnit("unit-2", "Direktorat Jalan"),
            new WorkUnit("unit-3", "Direktorat Pelayanan"),
            new WorkUnit("unit-4", "Inspektorat"),
            new WorkUnit("unit-5", "Pusat Data"));

    private Samples() {}

    public static List<Complaint> complaints(long seed, int count) {
        return stream(seed, count).toList();
    }

    /// One at a time, for sizes that should not lie in memory together.
    public static Stream<Complaint> stream(long seed, int count) {
        return IntStream.range(0, count).mapToObj(index -> complaint(seed, index));
    }

    public static Complaint complaint(long seed, int index) {
        var random = new SplittableRandom(seed * 1_000_003 + index);
        var receivedAt = NOW.minus(Duration.ofMinutes(random.nextLong(15L * 30 * 24 * 60)));
        var rawStatus = pick(RAW_STATUSES, random);
        var reporter = reporter(random);
        var dispositions = dispositions(index, rawStatus, receivedAt, random);
        var followUps = followUps(index, rawStatus, dispositions, random);
        var closed = rawStatus.startsWith("Ditutup") || rawStatus.startsWith("Diarsipkan");
        return new Complaint(
                new UUID(seed, index).toString(),
                random.nextInt(50) == 0 ? null : String.valueOf(9_000_000 + index),
                1 + random.nextInt(9),
                random.nextInt(250) == 0 ? "" : title(random),
                text(random, reporter),
                reporter,
                pick(CLASSES, random),
                pick(CATEGORIES, random),
                pick(CHANNELS, random),
                rawStatus,
                followUps.isEmpty() ? null : "respon awal",
                receivedAt,
                closed ? receivedAt.plus(Duration.ofDays(1 + random.nextInt(20))) : null,
                random.nextBoolean()
                        ? LocalDate.ofInstant(receivedAt, ZoneOffset.UTC).minusDays(random.nextInt(9))
                        : null,
                pick(PLACES, random),
                dispositions,
                followUps,
                history(index, receivedAt, dispositions),
                random.nextInt(4) == 0
                        ? List.of(new Attachment(
                                "%064x".formatted(index), "foto-" + index + ".jpg", "image/jpeg", 81_234))
                        : List.of(),
                closed ? Set.of("internal-note") : Set.of("initial-response", "follow-up", "not-our-authority"));
    }

    private static Reporter reporter(SplittableRandom random) {
        var name = pick(FIRST, random) + " " + pick(LAST, random);
        var phone =
                "+62 8%02d-%04d-%04d".formatted(random.nextInt(10, 99), random.nextInt(10_000), random.nextInt(10_000));
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + random.nextInt(1000) + "@contoh.invalid";
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Reporter(name, phone, email, true, false);
            case 2 -> new Reporter(name, phone, email, true, true);
            case 3 -> new Reporter(name, phone, null, false, true);
            case 4 -> Reporter.unknown();
            default -> new Reporter(name, phone, email, false, false);
        };
    }

    private static String title(SplittableRandom random) {
        var title = pick(SUBJECTS, random) + " " + pick(PREDICATES, random) + " di " + pick(PLACES, random);
        return random.nextInt(40) == 0
                ? title.toUpperCase(Locale.ROOT)
                : Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    private static String text(SplittableRandom random, Reporter reporter) {
        var text = new StringBuilder("Selamat pagi admin LAPOR! ");
        for (var i = 0; i < 3; i++) {
            text.append(pick(SENTENCES, random)
                            .formatted(pick(PLACES, random), pick(SUBJECTS, random), pick(PREDICATES, random)))
                    .append(' ');
        }
        while (text.length() < 1_800) {
            for (var words = random.nextInt(6, 18); words > 0; words--) {
                text.append(word(random)).append(words == 1 ? '.' : ' ');
            }
            text.append(random.nextInt(12) == 0 ? '\n' : ' ');
        }
        if (reporter.name() != null && random.nextInt(20) == 0) {
            text.append("Hormat saya, ")
                    .append(reporter.name())
                    .append(", hub 0812")
                    .append(random.nextInt(10_000_000, 99_999_999));
        }
        return text.toString();
    }

    private static String word(SplittableRandom random) {
        // Half of the words of real texts bear no affix.
        var affix = random.nextBoolean() ? "%s" : AFFIXES.get(frequent(AFFIXES.size(), random));
        return affix.formatted(ROOTS.get(frequent(ROOTS.size(), random)));
    }

    /// Zipf's law: the first far more often than the last.
    private static int frequent(int size, SplittableRandom random) {
        return (int) Math.pow(size + 1, random.nextDouble()) - 1;
    }

    private static List<Disposition> dispositions(
            int index, String rawStatus, Instant receivedAt, SplittableRandom random) {
        if (rawStatus.equals("Belum Terverifikasi") || rawStatus.equals("Terverifikasi")) {
            return List.of();
        }
        var all = new ArrayList<Disposition>();
        var at = receivedAt.plus(Duration.ofHours(random.nextInt(1, 72)));
        var count = random.nextInt(6) == 0 ? 2 : 1;
        for (var i = 0; i < count; i++) {
            var last = i == count - 1;
            var closed = rawStatus.startsWith("Ditutup") || rawStatus.startsWith("Diarsipkan");
            all.add(new Disposition(
                    "d-" + index + "-" + i,
                    pick(UNITS, random).id(),
                    last ? (closed ? "closed" : random.nextInt(30) == 0 ? "returned" : "open") : "returned",
                    at,
                    null,
                    last && !closed ? null : at.plus(Duration.ofDays(2)),
                    random.nextInt(3) == 0 ? "Mohon ditangani oleh unit terkait." : null));
            at = at.plus(Duration.ofDays(3));
        }
        return all;
    }

    private static List<FollowUp> followUps(
            int index, String rawStatus, List<Disposition> dispositions, SplittableRandom random) {
        if (dispositions.isEmpty() || rawStatus.contains("Belum")) {
            return List.of();
        }
        var start = dispositions.getLast().disposedAt();
        var all = new ArrayList<FollowUp>();
        all.add(followUp(index, 0, FollowUpKind.INITIAL_RESPONSE, start.plus(Duration.ofHours(5)), random));
        if (random.nextInt(3) > 0) {
            all.add(followUp(
                    index, 1, FollowUpKind.FOLLOW_UP, start.plus(Duration.ofDays(random.nextInt(1, 12))), random));
        }
        return all;
    }

    private static FollowUp followUp(int index, int number, FollowUpKind kind, Instant at, SplittableRandom random) {
        return new FollowUp(
                "f-" + index + "-" + number,
                kind,
                "respon awal",
                "Petugas " + pick(LAST, random),
                pick(UNITS, random).id(),
                "Yth. Saudara Pelapor, terima kasih. "
                        + pick(SENTENCES, random)
                                .formatted(pick(PLACES, random), pick(SUBJECTS, random), pick(PREDICATES, random)),
                at,
                null);
    }

    private static List<HistoryEntry> history(int index, Instant receivedAt, List<Disposition> dispositions) {
        var all = new ArrayList<HistoryEntry>();
        all.add(new HistoryEntry("h-" + index, receivedAt, "received", null, "Laporan diterima"));
        for (var disposition : dispositions) {
            all.add(new HistoryEntry(
                    "h-" + disposition.id(), disposition.disposedAt(), "disposed", "Admin Instansi", "Didisposisikan"));
        }
        return all;
    }

    public static Reference reference() {
        return new Reference(
                "Kementerian Contoh",
                UNITS,
                List.of(new ReplyTemplate(
                        "t-1", "Ucapan terima kasih", null, "Yth. {{nama}}, terima kasih atas laporan Saudara.")),
                StatusMapping.bundled(),
                AnswerLimits.bundled(),
                calendar(),
                5000);
    }

    public static WorkingCalendar calendar() {
        return new WorkingCalendar(
                "uji-1",
                Map.of(
                        LocalDate.of(2026, 1, 1), "Tahun Baru",
                        LocalDate.of(2026, 8, 17), "Hari Kemerdekaan",
                        LocalDate.of(2026, 12, 25), "Hari Raya Natal"),
                Set.of(2025, 2026));
    }

    private static <T> T pick(List<T> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
