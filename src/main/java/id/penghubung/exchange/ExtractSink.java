package id.penghubung.exchange;

import id.penghubung.domain.ExtractRow;

/// Takes a file's content while it is read.
public interface ExtractSink {

    /// Once, before the rows.
    void head(ExtractHead head);

    void row(ExtractRow row);

    void problem(RowProblem problem);
}
