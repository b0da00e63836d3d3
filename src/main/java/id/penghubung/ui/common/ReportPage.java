package id.penghubung.ui.common;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Where a report is found in a browser. The address is a pattern that an officer sets; `{id}` stands for the tracking
/// ID. LAPOR!'s own page of a report has a name in its address that no file tells, so the bundled pattern opens the
/// site
/// and the officer puts the tracking ID into its search.
public record ReportPage(String pattern) {

    public static final String PLACE = "{id}";
    public static final String BUNDLED = "https://www.lapor.go.id/";

    /// The bundled one for an empty pattern.
    public static ReportPage of(String pattern) {
        return new ReportPage(pattern == null || pattern.isBlank() ? BUNDLED : pattern.strip());
    }

    /// Empty when it makes no web address.
    ///
    /// @param trackingId digits
    public Optional<URI> address(String trackingId) {
        try {
            var address = new URI(pattern.replace(PLACE, trackingId));
            var web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException _) {
            // What was typed is no address at all.
            return Optional.empty();
        }
    }
}
