/// *Permohonan & kanal lain*: what comes through other channels than LAPOR!, noted, shared, handed to a PIC and
/// answered.
package id.penghubung.ui.channels;
