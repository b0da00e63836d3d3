/// *Rekap*: the figures of a period, by unit, class, category or channel. Reads snapshots and counts nothing itself.
package id.penghubung.ui.recap;
