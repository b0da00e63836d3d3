package id.penghubung.build.samples.store;

import id.penghubung.build.samples.sync.SyncKnowsScreen;

public record StoreKnowsSync(SyncKnowsScreen sync) {}
