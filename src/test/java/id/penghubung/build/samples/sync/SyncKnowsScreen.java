package id.penghubung.build.samples.sync;

import id.penghubung.build.samples.ui.ScreenKnowsServer;

public record SyncKnowsScreen(ScreenKnowsServer screen) {}
