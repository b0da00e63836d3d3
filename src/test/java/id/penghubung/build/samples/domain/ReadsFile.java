package id.penghubung.build.samples.domain;

import java.nio.file.Path;

record ReadsFile(Path file) {}
