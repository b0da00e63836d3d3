package id.penghubung.practice;

import id.penghubung.contract.Messages.ReporterValue;
import java.util.Locale;

/// What real reports are like, measured on real extracts: each occurs at least once in every invented agency that is
/// big enough.
enum Oddity {
    ANONYMOUS_AND_SECRET {
        @Override
        Draft on(Draft d) {
            return d.with(new ReporterValue(
                    d.reporter().name(), d.reporter().phone(), d.reporter().email(), true, true));
        }
    },
    NO_CLASSIFICATION {
        @Override
        Draft on(Draft d) {
            return d.withClassification("");
        }
    },
    NO_TITLE {
        @Override
        Draft on(Draft d) {
            return d.withTitle("");
        }
    },
    /// Cut by the system in the middle of a word.
    TEXT_OF_3000_CHARACTERS {
        @Override
        Draft on(Draft d) {
            var text = new StringBuilder();
            while (text.length() < 3_000) {
                text.append(d.text()).append(' ');
            }
            return d.withText(text.substring(0, 3_000));
        }
    },
    WORD_OF_359_LETTERS {
        @Override
        Draft on(Draft d) {
            return d.withText(d.text() + " tolon" + "g".repeat(354) + " pak");
        }
    },
    ALL_CAPS {
        @Override
        Draft on(Draft d) {
            return d.withTitle(d.title().toUpperCase(Locale.ROOT))
                    .withText(d.text().toUpperCase(Locale.ROOT));
        }
    },
    /// Line breaks are deleted on the way, and words stick together.
    GLUED_WORDS {
        @Override
        Draft on(Draft d) {
            return d.withText(d.text().replace(". ", ".").replace("\n", "") + "Lokasi:" + d.location()
                    + "Waktu kejadian:pagi hariTerima kasih");
        }
    },
    /// Region code 99 does not exist.
    NIK_IN_TEXT {
        @Override
        Draft on(Draft d) {
            return d.withText(d.text() + " NIK saya 9901015208870003 atas nama sendiri.");
        }
    },
    PHONE_IN_TEXT {
        @Override
        Draft on(Draft d) {
            return d.withText(d.text() + " Bisa hubungi saya di 0812-0000-0017 (WA).");
        }
    },
    EMAIL_IN_TEXT {
        @Override
        Draft on(Draft d) {
            return d.withText(d.text() + " Balasan mohon ke warga.peduli@surel.example juga.");
        }
    },
    ARABIC_LETTER_IN_NAME {
        @Override
        Draft on(Draft d) {
            return d.with(named(d, "Diby\u0648 Hartanto"));
        }
    },
    CYRILLIC_LETTER_IN_NAME {
        @Override
        Draft on(Draft d) {
            return d.with(named(d, "Dibyo Hart\u043en\u043e"));
        }
    },
    EMOJI {
        @Override
        Draft on(Draft d) {
            return d.withText(d.text() + " Semoga cepat ditanggapi \uD83D\uDE4F\uD83C\uDFFD\uD83C\uDDEE\uD83C\uDDE9");
        }
    },
    LEADING_HYPHEN {
        @Override
        Draft on(Draft d) {
            return d.withText("- " + d.text());
        }
    },
    LOST_CHARACTERS {
        @Override
        Draft on(Draft d) {
            return d.withText(d.text() + " Mohon dibantu ya pak/bu ?????? terima kasih ???");
        }
    },
    UNDER_20_CHARACTERS {
        @Override
        Draft on(Draft d) {
            return d.withText("kapan cair pak?");
        }
    },
    QUOTES_AND_SEMICOLONS {
        @Override
        Draft on(Draft d) {
            return d.withText(
                    d.text() + " Petugas menjawab \"besok saja\"; padahal berkas a.n. orang tua saya lengkap.");
        }
    },
    ADDRESS_OF_A_PAGE {
        @Override
        Draft on(Draft d) {
            return d.withText(d.text() + " Bukti di https://berkas-warga.example/foto?id=77&lihat=1");
        }
    },
    OUTSIDE_ASCII {
        @Override
        Draft on(Draft d) {
            return d.withTitle(d.title() + " \u2013 mohon\u00a0perhatian")
                    .withText(d.text() + " Lokasinya dekat Caf\u00e9 Citt\u00f9.");
        }
    },
    /// Typed in by an admin; the central system has given no number yet.
    NO_TRACKING_ID {
        @Override
        Draft on(Draft d) {
            return d.withoutTrackingId();
        }

        @Override
        Course course(Course usual) {
            return Course.LEFT_UNVERIFIED;
        }
    },
    TWO_UNITS_AT_ONCE {
        @Override
        Course course(Course usual) {
            return Course.LEFT_WITH_INITIAL_RESPONSE;
        }
    },
    UNKNOWN_STATUS_WORD {
        @Override
        Course course(Course usual) {
            return Course.MOVED_TO_OMBUDSMAN;
        }
    },
    POSTPONED {
        @Override
        Course course(Course usual) {
            return Course.POSTPONED;
        }
    },
    RETURNED {
        @Override
        Course course(Course usual) {
            return Course.LEFT_RETURNED;
        }
    },
    ARCHIVED {
        @Override
        Course course(Course usual) {
            return Course.ARCHIVED_AT_ONCE;
        }
    },
    REPORTER_REPLIED {
        @Override
        Course course(Course usual) {
            return Course.REPORTER_REPLIED;
        }
    };

    /// A report before it is sent in.
    ///
    /// @param trackingId null until the central system has given one
    record Draft(
            String trackingId,
            String title,
            String text,
            ReporterValue reporter,
            String classification,
            String location) {

        Draft with(ReporterValue other) {
            return new Draft(trackingId, title, text, other, classification, location);
        }

        Draft withTitle(String other) {
            return new Draft(trackingId, other, text, reporter, classification, location);
        }

        Draft withText(String other) {
            return new Draft(trackingId, title, other, reporter, classification, location);
        }

        Draft withClassification(String other) {
            return new Draft(trackingId, title, text, reporter, other, location);
        }

        Draft withoutTrackingId() {
            return new Draft(null, title, text, reporter, classification, location);
        }
    }

    Draft on(Draft draft) {
        return draft;
    }

    Course course(Course usual) {
        return usual;
    }

    private static ReporterValue named(Draft draft, String name) {
        return new ReporterValue(
                name,
                draft.reporter().phone(),
                draft.reporter().email(),
                false,
                draft.reporter().secret());
    }

    /// The oddity of the complaint with that index, spread evenly over all but the last tenth of the time, where a
    /// course may not have come to its end; null for an ordinary complaint.
    static Oddity at(int index, int complaints) {
        var all = values();
        if (complaints < all.length) {
            return all[index % all.length];
        }
        var room = Math.max(all.length, complaints - complaints / 10);
        var nearest = (int) ((long) index * all.length / room);
        return nearest < all.length && index == (int) (((long) nearest * room + all.length - 1) / all.length)
                ? all[nearest]
                : null;
    }
}
