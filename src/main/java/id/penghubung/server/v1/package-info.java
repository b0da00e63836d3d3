/// Penghubung API v1 over HTTP.
package id.penghubung.server.v1;
