/// The practice server: the v1 contract over the JDK's HTTP server, with a SQLite file of its own and invented data.
/// It runs inside the program ("Coba dengan data latihan") or alone, and is what the client is tested against.
/// Knows `contract` and `domain`, nothing else of ours.
package id.penghubung.practice;
