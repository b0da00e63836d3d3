/// Pull, push and schedule. Talks to the server port and the store; never to screens.
package id.penghubung.sync;
