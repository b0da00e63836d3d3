package id.penghubung.build.samples.privacy;

import id.penghubung.build.samples.store.StoreKnowsSync;

record PrivacyKnowsStore(StoreKnowsSync store) {}
