/// One snapshot of numbers, and how each number came about (DESIGN 5.2). Everything that shows a figure reads a
/// [id.penghubung.statistics.Snapshot]; none of them counts by itself, so that a card, a table, a sheet and a letter
/// cannot differ. Pure: the store is asked once, then nothing here does input or output.
package id.penghubung.statistics;
