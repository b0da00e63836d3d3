/// *Nota dinas*: what a letter says ([id.penghubung.notadinas.NotaDinas]), how it is composed from a snapshot of the
/// figures, and its two forms on paper, PDF and DOCX, which carry the same text. Nothing here reaches the network: the
/// renderer is allowed no address at all.
package id.penghubung.notadinas;
