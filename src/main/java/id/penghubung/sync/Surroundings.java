package id.penghubung.sync;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/// Notices that the PC slept or that its network changed, so that nobody has to wait for a patient retry or press a
/// button (cases Y8, 29). Asked at a regular beat; a beat that comes much too late means that the PC slept, whatever
/// its monotonic clock does meanwhile.
final class Surroundings {

    private static final Logger LOG = Logger.getLogger(Surroundings.class.getName());

    /// How often to ask.
    static final Duration BEAT = Duration.ofSeconds(10);

    private static final Duration SLEPT = Duration.ofSeconds(60);

    private final Clock clock;
    private final Supplier<Set<String>> addresses;
    private Instant lastBeat;
    private Set<String> lastAddresses;

    /// @param addresses of this PC's network interfaces that are up; anything that changes with the network will do
    Surroundings(Clock clock, Supplier<Set<String>> addresses) {
        this.clock = clock;
        this.addresses = addresses;
        this.lastBeat = clock.instant();
        this.lastAddresses = addresses.get();
    }

    static Surroundings ofThisPc(Clock clock) {
        return new Surroundings(clock, Surroundings::presentAddresses);
    }

    /// @return true when it is worth to try at once
    boolean changed() {
        var now = clock.instant();
        var present = addresses.get();
        var slept = Duration.between(lastBeat, now).compareTo(SLEPT) > 0;
        var moved = !present.equals(lastAddresses) && !present.isEmpty();
        lastBeat = now;
        lastAddresses = present;
        return slept || moved;
    }

    private static Set<String> presentAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Surroundings::leadsOut)
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(Object::toString)
                    .collect(Collectors.toSet());
        } catch (SocketException e) {
            LOG.log(Level.FINE, "the network interfaces cannot be read", e);
            return Set.of();
        }
    }

    private static boolean leadsOut(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException e) {
            LOG.log(Level.FINE, "an interface cannot be read", e);
            return false;
        }
    }
}
