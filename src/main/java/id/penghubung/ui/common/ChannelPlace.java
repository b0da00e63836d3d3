package id.penghubung.ui.common;

import java.util.Set;

/// The place for what comes through other channels, as far as other screens need it.
public interface ChannelPlace extends Screen {

    /// @param id of an information request or of a note
    void select(String id);

    /// Shows exactly these, until the person asks for all.
    ///
    /// @param label what they have in common
    void open(Set<String> ids, String label);
}
