package id.penghubung.build.samples.server;

import id.penghubung.build.samples.store.StoreKnowsSync;

record ServerKnowsStore(StoreKnowsSync store) {}
