/// The source *Berkas*: no server is there, the *data tarikan* is all that comes in.
package id.penghubung.server.file;
