package id.penghubung.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The columns of a *data tarikan* that mean something to us, by LAPOR!'s own header words. Other columns are kept
/// under
/// the words the file has.
public enum ExtractColumn {
    TRACKING_ID("Tracking ID"),
    DATE("Tanggal Laporan Masuk", "Tanggal Laporan", "Tanggal Masuk", "Tanggal"),
    TIME("Waktu Laporan Masuk", "Waktu Laporan", "Waktu Masuk", "Jam"),
    REPORTER("Nama Pelapor"),
    CLASSIFICATION("Klasifikasi Laporan", "Klasifikasi"),
    CATEGORY_ID("ID Kategori"),
    CATEGORY("Kategori", "Kategori Laporan"),
    TITLE("Judul Laporan", "Judul"),
    TEXT("Isi Laporan Awal", "Isi Laporan"),
    /// LAPOR!'s sentence-cased copy of [#TEXT]; acronyms are lost in it, so it is never the one that is shown.
    EDITED_TEXT("Isi Laporan Akhir"),
    TYPE("Tipe Laporan (Anonim/Rahasia)", "Tipe Laporan"),
    CHANNEL("Sumber Laporan", "Sumber"),
    PARENT_OFFICE("Instansi Induk", "Instansi Tujuan"),
    OFFICE_ID("ID Instansi Terdisposisi"),
    OFFICE("Instansi Terdisposisi", "Dinas Tujuan"),
    STATUS("Status Laporan", "Status"),
    REASON("Alasan Tunda/Arsip", "Alasan Tunda"),
    PROVINCE("Provinsi"),
    CITY("Kota/Kabupaten", "Kota Kabupaten"),
    DISTRICT("Kecamatan"),
    VILLAGE("Kelurahan");

    private final List<String> names;

    ExtractColumn(String... names) {
        this.names = List.of(names);
    }

    /// As LAPOR! writes it.
    public String word() {
        return names.getFirst();
    }

    /// Case, underscores, no-break spaces and outer spaces do not matter.
    public static Optional<ExtractColumn> ofHeader(String header) {
        return Optional.ofNullable(Names.COLUMNS.get(plain(header)));
    }

    /// Neither a text nor a name stands in it, so that it outlives the rule of retention. Columns that are not ours may
    /// hold anything.
    public static boolean counts(String word) {
        return ofHeader(word).filter(ExtractColumn::counts).isPresent();
    }

    private boolean counts() {
        return switch (this) {
            case REPORTER, TITLE, TEXT, EDITED_TEXT, REASON, DISTRICT, VILLAGE -> false;
            case TRACKING_ID,
                    DATE,
                    TIME,
                    CLASSIFICATION,
                    CATEGORY_ID,
                    CATEGORY,
                    TYPE,
                    CHANNEL,
                    PARENT_OFFICE,
                    OFFICE_ID,
                    OFFICE,
                    STATUS,
                    PROVINCE,
                    CITY -> true;
        };
    }

    private static final class Names {
        static final Map<String, ExtractColumn> COLUMNS = Stream.of(ExtractColumn.values())
                .flatMap(column -> column.names.stream().map(name -> Map.entry(plain(name), column)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String plain(String header) {
        return header.replaceAll("[\\s\\u00a0_\\ufeff]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
