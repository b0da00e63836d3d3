package id.penghubung.ui.common;

/// The place that has *daftar kendala*, as far as other screens need it.
public interface ObstaclePlace extends Screen {

    /// An empty form for a new one.
    ///
    /// @param trackingId of the report beside which it was met; empty for none
    void note(String trackingId);

    /// @param id of a kendala
    void select(String id);
}
