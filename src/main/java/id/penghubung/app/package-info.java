/// The composition root: start, wire, single instance, stop. Everything is made here by constructor and nowhere else.
package id.penghubung.app;
