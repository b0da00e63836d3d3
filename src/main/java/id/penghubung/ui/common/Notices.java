package id.penghubung.ui.common;

/// Calm words in the window's own bar: success, offline, things to know. Never a dialog. Call on the FX thread.
public interface Notices {

    void say(Notice notice);

    /// @param stays until the person closes it; otherwise it leaves by itself after some seconds
    record Notice(Tone tone, String text, boolean stays) {

        public static Notice done(String text) {
            return new Notice(Tone.DONE, text, false);
        }

        public static Notice know(String text) {
            return new Notice(Tone.KNOW, text, false);
        }

        /// Something the person should act on or at least have read.
        public static Notice care(String text) {
            return new Notice(Tone.CARE, text, true);
        }
    }

    enum Tone {
        DONE,
        KNOW,
        CARE
    }
}
