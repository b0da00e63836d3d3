package id.penghubung.server.v1;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A reply's body, unpacked, that ends with an error before it can fill the memory: a small packed body may unpack to
/// gigabytes.
final class BoundedBody extends FilterInputStream {

    private long left;

    BoundedBody(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        var read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        var read = super.read(buffer, from, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new IOException("a reply without end");
        }
    }
}
