package id.penghubung.store;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.Likeness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What is told of answers by their texts, in one pass over them. Safe for use by several threads.
final class TextFeatures {

    /// Grows when the same text would give other features.
    static final int RULE = 1;

    private static final String REOPENED = "reopened";

    /// Shorter ones are mostly endings that were cut off, or abbreviations.
    private static final int SHORTEST_ROOT = 4;

    /// As [WordForms]: rare words fill it slowly, then it begins anew.
    private static final int MOST = 20_000;

    /// Words that stand in nearly every letter or every sentence, and so say nothing of the matter.
    private static final Set<String> COMMON = Set.of(
            "ada",
            "adalah",
            "agar",
            "akan",
            "alaikum",
            "anda",
            "antara",
            "apa",
            "apabila",
            "assalamualaikum",
            "atas",
            "atau",
            "bagi",
            "bahwa",
            "bapak",
            "baik",
            "beberapa",
            "belum",
            "benar",
            "berada",
            "berikut",
            "bersama",
            "bisa",
            "dalam",
            "dan",
            "dapat",
            "dari",
            "demikian",
            "dengan",
            "di",
            "dia",
            "disampaikan",
            "guna",
            "hal",
            "harap",
            "hari",
            "harus",
            "hormat",
            "ia",
            "ibu",
            "ini",
            "itu",
            "jika",
            "juga",
            "kami",
            "kasih",
            "ke",
            "kepada",
            "kita",
            "kembali",
            "lagi",
            "lain",
            "lalu",
            "laporan",
            "lapor",
            "melalui",
            "masih",
            "maka",
            "menjadi",
            "mereka",
            "mohon",
            "namun",
            "nomor",
            "oleh",
            "pada",
            "pagi",
            "para",
            "pelapor",
            "pun",
            "saat",
            "salam",
            "sampai",
            "sangat",
            "saudara",
            "saudari",
            "saya",
            "sebagai",
            "sebelumnya",
            "sebut",
            "segera",
            "sehingga",
            "sejak",
            "selamat",
            "semua",
            "serta",
            "siang",
            "sore",
            "sudah",
            "supaya",
            "tahun",
            "tanggal",
            "telah",
            "tentang",
            "terhadap",
            "terima",
            "terimakasih",
            "terkait",
            "tersebut",
            "tetapi",
            "tidak",
            "tindak",
            "lanjut",
            "tindaklanjut",
            "ditindaklanjuti",
            "tim",
            "untuk",
            "warga",
            "wib",
            "yaitu",
            "yang",
            "yth");

    private final Map<String, List<String>> roots = new ConcurrentHashMap<>();

    /// @param sharedRoots word roots of the answer that the report has too, without those that every letter has
    record Answer(FollowUp followUp, int sharedRoots, Likeness likeness) {}

    /// @param reopenedAfterAnswer opened again after somebody had answered
    record Found(List<Answer> answers, boolean reopenedAfterAnswer) {
        static final Found NOTHING = new Found(List.of(), false);
    }

    Found of(Complaint complaint) {
        if (complaint.followUps().isEmpty()) {
            return Found.NOTHING;
        }
        // The answers are short: only their roots are looked for in the long report.
        var wanted = new HashSet<String>();
        for (var followUp : complaint.followUps()) {
            words(followUp).forEach(word -> wanted.addAll(roots(word)));
        }
        var asked = new HashSet<String>();
        if (!wanted.isEmpty()) {
            look(complaint.title(), wanted, asked);
            look(complaint.text(), wanted, asked);
        }
        var answers = new ArrayList<Answer>(complaint.followUps().size());
        for (var followUp : complaint.followUps()) {
            answers.add(new Answer(
                    followUp,
                    shared(asked, words(followUp)),
                    Likeness.of(followUp.text() == null ? "" : followUp.text())));
        }
        return new Found(answers, reopenedAfterAnswer(complaint));
    }

    private static List<String> words(FollowUp followUp) {
        return followUp.text() == null ? List.of() : Likeness.words(followUp.text());
    }

    private void look(String report, Set<String> wanted, Set<String> asked) {
        for (var word : Likeness.words(report)) {
            for (var root : roots(word)) {
                if (wanted.contains(root)) {
                    asked.add(root);
                }
            }
        }
    }

    private int shared(Set<String> asked, List<String> words) {
        var counted = new HashSet<String>();
        var shared = 0;
        for (var word : words) {
            var own = roots(word);
            // Forms of one word are one matter.
            var fresh = own.stream().noneMatch(counted::contains);
            if (fresh && own.stream().anyMatch(asked::contains)) {
                shared++;
                counted.addAll(own);
            }
        }
        return shared;
    }

    /// The word and what it may be built on; nothing for a word that says nothing.
    private List<String> roots(String word) {
        var known = roots.get(word);
        if (known == null) {
            known = rootsOf(word);
            if (roots.size() >= MOST) {
                roots.clear();
            }
            roots.put(word, known);
        }
        return known;
    }

    private static List<String> rootsOf(String word) {
        if (COMMON.contains(word) || word.length() < SHORTEST_ROOT) {
            return List.of();
        }
        var all = new ArrayList<String>();
        all.add(word);
        for (var root : IndonesianStems.roots(word)) {
            if (COMMON.contains(root)) {
                return List.of();
            }
            if (root.length() >= SHORTEST_ROOT) {
                all.add(root);
            }
        }
        return List.copyOf(all);
    }

    private static boolean reopenedAfterAnswer(Complaint complaint) {
        return complaint.history().stream()
                .anyMatch(entry -> REOPENED.equals(entry.kind())
                        && complaint.followUps().stream()
                                .anyMatch(answer -> answer.at().isBefore(entry.at())));
    }
}
