package id.penghubung.store;

/// What the officer may choose about the clocks.
///
/// @param postponedPauses whether *tertunda* pauses the tindak lanjut clock
/// @param reminderDays how many working days before the limit a complaint counts as due soon, today included; 1 to 30
public record ClockSettings(boolean postponedPauses, int reminderDays) {

    public static final int MOST_REMINDER_DAYS = 30;

    public static final ClockSettings DEFAULT = new ClockSettings(true, 3);

    public ClockSettings {
        if (reminderDays < 1 || reminderDays > MOST_REMINDER_DAYS) {
            throw new IllegalArgumentException("reminderDays out of range: " + reminderDays);
        }
    }
}
