package id.penghubung.build.samples.exchange;

import id.penghubung.build.samples.sync.SyncKnowsScreen;

record ExchangeKnowsSync(SyncKnowsScreen sync) {}
