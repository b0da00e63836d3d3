package id.penghubung.server.v1;

import okhttp3.Call;
import okhttp3.EventListener;

/// Whether any byte of a request has left this PC: what was never sent cannot have arrived.
/// One per request, as its tag.
final class RequestTrace {

    private volatile boolean begun;

    boolean begun() {
        return begun;
    }

    void begin() {
        begun = true;
    }

    static final class Listener extends EventListener {
        @Override
        public void requestHeadersStart(Call call) {
            var trace = call.request().tag(RequestTrace.class);
            if (trace != null) {
                trace.begin();
            }
        }
    }
}
