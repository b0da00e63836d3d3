package id.penghubung.sync;

import java.util.UUID;

/// A file of an item that is going out now.
///
/// @param number of the file among those of its item, from 1
/// @param moved bytes that the server has
/// @param size bytes
public record Uploading(UUID actionId, int number, long moved, long size) {

    /// From 0 to 1.
    public double part() {
        return size == 0 ? 0 : (double) moved / size;
    }
}
