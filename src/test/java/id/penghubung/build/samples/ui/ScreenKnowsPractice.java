package id.penghubung.build.samples.ui;

import id.penghubung.build.samples.practice.PracticeKnowsServer;

record ScreenKnowsPractice(PracticeKnowsServer practice) {}
