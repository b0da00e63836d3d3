package id.penghubung.ui.settings;

import id.penghubung.server.Failure;

/// How far a server is reached, by the present choice of proxy; implemented by the composition root.
public interface ConnectionCheck {

    /// @param proxy host and port; null when none was taken
    /// @param resolved the name of the proxy, or of the server, was found
    /// @param reached the proxy let us through, or the server itself listens
    /// @param issuer of the trusted certificate; null without TLS or when it was not trusted
    /// @param failure what stood in the way; null when our server answered
    record Report(String proxy, boolean resolved, boolean reached, String issuer, Failure failure) {}

    /// @return null when the address can be none of a server
    Attempt begin(String serverUrl);

    /// For one use.
    interface Attempt {

        /// Blocks for half a minute at most.
        Report run();

        /// From any thread; [#run] ends soon after.
        void cancel();
    }
}
