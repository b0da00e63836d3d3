package id.penghubung.store;

/// Rows of everything that an officer made here and can carry to another PC.
record WorkRows(OutboxRows items, DraftRows drafts, AttachmentRows files, MemoRows letters) {}
