/// Classes that break each wall once, so that [id.penghubung.build.ArchitectureTest] proves that its rules can fail.
package id.penghubung.build.samples;
