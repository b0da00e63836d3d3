/// What was sent and what waits to be sent.
package id.penghubung.ui.outbox;
