package id.penghubung.server.v1;

/// How this PC reaches servers elsewhere. A server on the PC itself is always reached directly.
public sealed interface ProxyChoice {

    /// What the system says (Java's `java.net.useSystemProxies`). On Windows Java asks WinHTTP, so that a PAC
    /// script and automatic detection count too (since JDK 18). On Linux it reads the desktop's fixed proxy only
    /// and knows no PAC: there the proxy has to be given by hand.
    record OfSystem() implements ProxyChoice {}

    record None() implements ProxyChoice {}

    /// @param login null when the proxy asks for none
    record Manual(String host, int port, Login login) implements ProxyChoice {
        public Manual {
            if (host.isBlank() || port < 1 || port > 65_535) {
                throw new IllegalArgumentException("not a proxy's address");
            }
        }
    }

    /// In memory only; never on the disk.
    record Login(String user, String password) {
        /// Never prints the password.
        @Override
        public String toString() {
            return "Login[…]";
        }
    }
}
