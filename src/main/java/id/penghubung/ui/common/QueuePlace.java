package id.penghubung.ui.common;

import id.penghubung.store.Complaints;
import java.nio.file.Path;

/// The queue as the rest of the window knows it.
public interface QueuePlace extends Screen {

    /// Shows exactly the rows of `filter`.
    ///
    /// @param label what the filter means, shown above the list; null for a plain view
    void open(Complaints.Filter filter, String label);

    /// Opens this complaint's detail, whether or not the present list has it.
    void select(String complaintId);

    /// Shows what a file of the *data tarikan* holds, before anything is saved.
    void preview(Path file);

    /// Puts the focus into the search field, with the former words selected.
    void focusSearch();
}
