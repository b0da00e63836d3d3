package id.penghubung.ui.common;

/// The place for what comes through other channels, as far as other screens need it.
public interface ChannelPlace extends Screen {

    /// @param id of an information request or of a note
    void select(String id);
}
