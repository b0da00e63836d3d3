package id.penghubung.build.samples.ui;

import id.penghubung.build.samples.app.Start;

record ScreenKnowsStart(Start start) {}
