package id.penghubung.ui.settings;

/// What a screen needs to change and to test the way to a server.
public record Network(ProxySettings proxy, ConnectionCheck check) {}
