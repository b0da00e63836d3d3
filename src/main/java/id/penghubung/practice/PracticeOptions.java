package id.penghubung.practice;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;

/// What a practice server is started with.
///
/// @param data folder of its own, made when absent; what is already there is kept, whatever size and seed say
/// @param port 0 for a free one
/// @param complaints how many to invent on the first start, 0 to [#MAX_COMPLAINTS]
/// @param seed the same seed, size and date give the same complaints
/// @param asOf the invented past ends with the beginning of this day (WIB)
/// @param bind address to listen on
public record PracticeOptions(Path data, int port, int complaints, long seed, LocalDate asOf, InetAddress bind) {

    /// Tracking IDs have seven digits; this many fit between the first and the last one used.
    public static final int MAX_COMPLAINTS = 200_000;

    public static final int DEFAULT_COMPLAINTS = 400;
    public static final long DEFAULT_SEED = 2025;

    public PracticeOptions {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(bind, "bind");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535: " + port);
        }
        if (complaints < 0 || complaints > MAX_COMPLAINTS) {
            throw new IllegalArgumentException("complaints must be 0 to " + MAX_COMPLAINTS + ": " + complaints);
        }
    }

    /// On loopback and a free port, with the usual 400 complaints.
    public static PracticeOptions in(Path data, LocalDate asOf) {
        return new PracticeOptions(data, 0, DEFAULT_COMPLAINTS, DEFAULT_SEED, asOf, InetAddress.getLoopbackAddress());
    }

    public PracticeOptions withPort(int other) {
        return new PracticeOptions(data, other, complaints, seed, asOf, bind);
    }

    public PracticeOptions withComplaints(int other) {
        return new PracticeOptions(data, port, other, seed, asOf, bind);
    }

    public PracticeOptions withSeed(long other) {
        return new PracticeOptions(data, port, complaints, other, asOf, bind);
    }

    public PracticeOptions withBind(InetAddress other) {
        return new PracticeOptions(data, port, complaints, seed, asOf, other);
    }
}
