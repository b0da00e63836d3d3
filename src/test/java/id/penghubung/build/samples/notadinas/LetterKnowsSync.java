package id.penghubung.build.samples.notadinas;

import id.penghubung.build.samples.sync.SyncKnowsScreen;

record LetterKnowsSync(SyncKnowsScreen sync) {}
