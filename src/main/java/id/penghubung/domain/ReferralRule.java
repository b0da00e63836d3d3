package id.penghubung.domain;

import java.util.List;
import java.util.Locale;

/// What an asker may be told about whom to turn to. Source: minutes of 11 July 2025 (SDM Aparatur): an individual goes
/// to
/// the personnel office of the own agency; a personnel office may be given the contact of the PIC.
public final class ReferralRule {

    private ReferralRule() {}

    public enum Referral {
        /// The question is passed on inside the agency; the contact stays inside.
        PASS_ON,
        /// The asker is sent to the personnel office of the own agency.
        OWN_PERSONNEL_OFFICE,
        /// The contact of the PIC may be given.
        CONTACT_MAY_BE_GIVEN
    }

    public static Referral of(AskerKind asker) {
        return switch (asker) {
            case PUBLIC -> Referral.PASS_ON;
            case CIVIL_SERVANT -> Referral.OWN_PERSONNEL_OFFICE;
            case PERSONNEL_OFFICE -> Referral.CONTACT_MAY_BE_GIVEN;
        };
    }

    /// The words for the asker give away the contact of a PIC that this asker may not have.
    public static boolean givesAwayContact(AskerKind asker, String text, List<ContactPerson> contacts) {
        if (of(asker) == Referral.CONTACT_MAY_BE_GIVEN) {
            return false;
        }
        var plain = plain(text);
        return contacts.stream()
                // "Pesawat 2104, hari kerja …": the hours that follow are no secret.
                .map(contact -> plain(contact.channel().split("[,(]", 2)[0]))
                .anyMatch(contact -> !contact.isEmpty() && plain.contains(contact));
    }

    /// Spaces, points and hyphens make no other number of it.
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s.,()-]", "");
    }
}
