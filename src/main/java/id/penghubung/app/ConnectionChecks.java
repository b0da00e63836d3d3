package id.penghubung.app;

import id.penghubung.server.v1.ConnectionProbe;
import id.penghubung.server.v1.HttpNetwork;
import id.penghubung.server.v1.ServerAddress;
import id.penghubung.ui.settings.ConnectionCheck;

/// Tests the way to a server as the program itself would go it.
record ConnectionChecks(HttpNetwork network) implements ConnectionCheck {

    @Override
    public Attempt begin(String serverUrl) {
        return ServerAddress.parse(serverUrl)
                .map(address -> new ConnectionProbe(address, network))
                .map(ConnectionChecks::attempt)
                .orElse(null);
    }

    private static Attempt attempt(ConnectionProbe probe) {
        return new Attempt() {
            @Override
            public Report run() {
                var report = probe.run();
                return new Report(
                        report.proxy(), report.resolved(), report.reached(), report.issuer(), report.failure());
            }

            @Override
            public void cancel() {
                probe.cancel();
            }
        };
    }
}
