package id.penghubung.domain;

import java.util.Optional;

/// Where people turn to besides LAPOR! itself (the chart of channels in the minutes). The word is what stands on the
/// wire
/// and in figures, so it never changes; a channel of a newer server stays a bare word.
public enum IntakeChannel {
    LIVE_CHAT_MAIN("Live chat situs utama"),
    LIVE_CHAT_PPID("Live chat PPID"),
    /// *Bisa Tanya Kebijakan*.
    BISA_TANYA("Bisa Tanya"),
    EMAIL("E-mail"),
    LETTER("Surat"),
    VISIT("Datang langsung"),
    PHONE("Telepon"),
    /// The request form of the PPID site.
    SIPPI("SIPPI"),
    MEDIA("Media"),
    SOCIAL_MEDIA("Media sosial");

    private final String word;

    IntakeChannel(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<IntakeChannel> ofWord(String word) {
        for (var channel : values()) {
            if (channel.word.equals(word)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }
}
