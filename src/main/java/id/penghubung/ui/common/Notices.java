package id.penghubung.ui.common;

/// Calm words in the window's own bar: success, offline, things to know. Never a dialog. Call on the FX thread.
public interface Notices {

    void say(Notice notice);

    /// @param stays until the person closes it; otherwise it leaves by itself after some seconds
    /// @param link where it leads; nullable
    record Notice(Tone tone, String text, boolean stays, Link link) {

        public Notice(Tone tone, String text, boolean stays) {
            this(tone, text, stays, null);
        }

        public static Notice done(String text) {
            return new Notice(Tone.DONE, text, false);
        }

        public static Notice know(String text) {
            return new Notice(Tone.KNOW, text, false);
        }

        /// Something happened; it leads to where it can be seen, and is closed by that.
        public static Notice news(String text, String verb, Runnable open) {
            return new Notice(Tone.KNOW, text, true, new Link(verb, open));
        }

        /// Something the person should act on or at least have read.
        public static Notice care(String text) {
            return new Notice(Tone.CARE, text, true);
        }
    }

    /// @param verb on the button
    record Link(String verb, Runnable open) {}

    enum Tone {
        DONE,
        KNOW,
        CARE
    }
}
