package id.penghubung.ui.settings;

/// The choice of proxy of this PC; implemented by the composition root. Safe for use by several threads.
public interface ProxySettings {

    /// How servers elsewhere are reached.
    sealed interface Chosen {
        record OfSystem() implements Chosen {}

        record None() implements Chosen {}

        /// @param user empty when the proxy asks for no login
        /// @param password in memory only: empty again after a restart
        record Manual(String host, int port, String user, String password) implements Chosen {
            public Manual {
                if (host.isBlank() || port < 1 || port > 65_535) {
                    throw new IllegalArgumentException("not a proxy's address");
                }
            }

            /// Never prints the password.
            @Override
            public String toString() {
                return "Manual[" + host + ":" + port + "]";
            }
        }
    }

    Chosen chosen();

    /// Holds from the next connection on and after a restart, the password excepted. Blocking: writes a file.
    ///
    /// @throws java.io.UncheckedIOException when it could not be kept; the former choice holds then
    void choose(Chosen wanted);
}
