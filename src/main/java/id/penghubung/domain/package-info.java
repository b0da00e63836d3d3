/// Pure values and rules of the complaint process: no I/O, no framework, nothing of ours imported.
package id.penghubung.domain;
