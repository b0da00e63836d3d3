package id.penghubung.build.samples.server;

public interface Port {}
