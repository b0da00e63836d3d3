/// *Data tarikan* in, xlsx and csv out.
///
/// **Reading.** [FileKind] tells what a file is by its content, a [Table] gives its rows one by one, [Header] finds the
/// columns, [RowReader] makes a row an [id.penghubung.domain.ExtractRow] or a [RowProblem]; [ExtractReader] ties them
/// together. Memory does not grow with the number of rows, except for the shared texts of a workbook. Nothing in a file
/// is calculated, fetched or run. A value that is not in the file is *unknown* and different from an empty one.
///
/// **Merging** (the rule stands in [id.penghubung.domain.ExtractMerge], the keeping in [id.penghubung.store.Extracts]).
/// Complaints meet by tracking ID, dispositions by the office's ID, its name, or what is left over (then it was
/// renamed,
/// and the former name is kept). What the newest pull says holds; an older pull only adds what was unknown; what is
/// unknown overwrites nothing. The server's row always stands: a file's values lie beside it with the import they come
/// from, and are shown only where no server has the complaint. Drafts, notes and the outbox are never written.
///
/// **What is kept.** In `imports/` an encrypted copy of each file taken over. In `work.db` the list of imports with the
/// tracking IDs each of them showed, and as observations, append-only, every status and office that was new. In
/// `cache.db` the values, which can be made again from the copies. A file is taken over in one transaction or not at
/// all.
package id.penghubung.exchange;
