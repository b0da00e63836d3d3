/// The port to the outside: what the program asks of a central server, and every way in which the answer can fail.
/// Implementations: [id.penghubung.server.v1].
package id.penghubung.server;
