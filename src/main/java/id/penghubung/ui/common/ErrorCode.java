package id.penghubung.ui.common;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/// A short code that is the same for the same fault on every PC, so that an officer can read it out on the phone.
final class ErrorCode {

    private static final String OURS = "id.penghubung.";

    private ErrorCode() {}

    /// From the classes of the causes and the places in our own code; line numbers and messages stay out, because they
    /// differ between versions and may carry data.
    static String of(Throwable thrown) {
        var sum = new CRC32();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            sum.update(cause.getClass().getName().getBytes(StandardCharsets.UTF_8));
            for (var frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith(OURS)) {
                    var place = frame.getClassName() + frame.getMethodName();
                    sum.update(place.getBytes(StandardCharsets.UTF_8));
                    break;
                }
            }
        }
        var digits = Long.toString(sum.getValue(), 36).toUpperCase(Locale.ROOT);
        var six = "0".repeat(Math.max(0, 7 - digits.length())) + digits;
        return six.substring(six.length() - 6, six.length() - 3) + "-" + six.substring(six.length() - 3);
    }

    /// Classes and places of the whole chain, without messages: they may quote what an officer or citizen wrote.
    static String trace(Throwable thrown) {
        var lines = new StringBuilder();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            lines.append(cause.getClass().getName()).append('\n');
            for (var frame : cause.getStackTrace()) {
                lines.append("    ").append(frame).append('\n');
            }
        }
        return lines.toString();
    }
}
