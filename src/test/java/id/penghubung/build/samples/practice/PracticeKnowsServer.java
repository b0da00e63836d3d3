package id.penghubung.build.samples.practice;

import id.penghubung.build.samples.server.Port;

public record PracticeKnowsServer(Port port) {}
