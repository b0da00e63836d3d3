package id.penghubung.build.samples.ui;

import id.penghubung.build.samples.server.Port;

public record ScreenKnowsServer(Port port) {}
