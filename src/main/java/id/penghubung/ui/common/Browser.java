package id.penghubung.ui.common;

import java.io.IOException;
import java.net.URI;

/// Opens an address in the person's browser.
public interface Browser {

    /// Starts it and does not wait. Blocks for some milliseconds.
    void open(URI address) throws IOException;

    static Browser ofThisPc() {
        return address -> SystemOpener.ofThisSystem().open(address.toString());
    }
}
