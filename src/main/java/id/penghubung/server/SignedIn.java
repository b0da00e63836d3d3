package id.penghubung.server;

import id.penghubung.domain.Person;

public record SignedIn(Person person, String institutionName) {}
