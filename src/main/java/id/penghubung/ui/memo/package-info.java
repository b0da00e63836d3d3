/// *Nota dinas*: the list of letters, the editor, the preview of the very pages, printing and saving, and the checklist
/// of the units' own letters.
package id.penghubung.ui.memo;
