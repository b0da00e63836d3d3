package id.penghubung.app;

import id.penghubung.privacy.DurableFiles;
import id.penghubung.server.v1.ProxyChoice;
import id.penghubung.ui.settings.ProxySettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// How this PC reaches servers: one choice for all accounts of the Windows or Unix user, kept in `network.properties`.
/// The proxy's password is kept in memory only. Safe for use by several threads.
final class NetworkSettings implements ProxySettings, Supplier<ProxyChoice> {

    private static final Logger LOG = Logger.getLogger(NetworkSettings.class.getName());
    private static final String PROXY = "proxy";
    private static final String MANUAL = "manual";
    private static final String NONE = "none";
    private static final String SYSTEM = "system";

    private final Path file;
    private volatile Chosen chosen;

    /// @param preferences folder; a missing or broken file means the system's proxy
    NetworkSettings(Path preferences) {
        file = preferences.resolve("network.properties");
        chosen = read();
    }

    @Override
    public Chosen chosen() {
        return chosen;
    }

    @Override
    public ProxyChoice get() {
        return switch (chosen) {
            case Chosen.OfSystem _ -> new ProxyChoice.OfSystem();
            case Chosen.None _ -> new ProxyChoice.None();
            case Chosen.Manual(var host, var port, var user, var password) ->
                new ProxyChoice.Manual(host, port, user.isEmpty() ? null : new ProxyChoice.Login(user, password));
        };
    }

    @Override
    public void choose(Chosen wanted) {
        var values = new Properties();
        switch (wanted) {
            case Chosen.OfSystem _ -> values.setProperty(PROXY, SYSTEM);
            case Chosen.None _ -> values.setProperty(PROXY, NONE);
            case Chosen.Manual(var host, var port, var user, var _) -> {
                values.setProperty(PROXY, MANUAL);
                values.setProperty("host", host);
                values.setProperty("port", Integer.toString(port));
                values.setProperty("user", user);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            values.store(bytes, null);
            Files.createDirectories(file.getParent());
            DurableFiles.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        chosen = wanted;
    }

    private Chosen read() {
        if (!Files.exists(file)) {
            return new Chosen.OfSystem();
        }
        var values = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            values.load(in);
            return switch (values.getProperty(PROXY, SYSTEM)) {
                case NONE -> new Chosen.None();
                case MANUAL ->
                    new Chosen.Manual(
                            values.getProperty("host", ""),
                            Integer.parseInt(values.getProperty("port", "0")),
                            values.getProperty("user", ""),
                            "");
                default -> new Chosen.OfSystem();
            };
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "the network settings could not be read; the system's proxy is used", e);
            return new Chosen.OfSystem();
        }
    }
}
