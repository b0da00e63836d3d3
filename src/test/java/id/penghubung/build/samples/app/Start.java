package id.penghubung.build.samples.app;

public record Start() {}
