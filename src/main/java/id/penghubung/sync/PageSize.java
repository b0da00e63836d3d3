package id.penghubung.sync;

import java.util.concurrent.TimeUnit;

/// How many changes to ask for: from 200, doubled up to 1,000 while a page takes under two seconds, halved after a
/// failure (sync protocol 1.2).
final class PageSize {

    private static final int FIRST = 200;
    private static final int MOST = 1_000;
    private static final int LEAST = 25;
    private static final long QUICK_NANOS = TimeUnit.SECONDS.toNanos(2);

    private int size = FIRST;

    int present() {
        return size;
    }

    void took(long nanos) {
        if (nanos < QUICK_NANOS) {
            size = Math.min(MOST, size * 2);
        }
    }

    void failed() {
        size = Math.max(LEAST, size / 2);
    }
}
