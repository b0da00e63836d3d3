package id.penghubung.notadinas;

import id.penghubung.store.AccountStore;
import java.time.Clock;

/// Makes letters from what is cached here. Reads the store: never on the FX thread.
public final class MemoComposer {

    private final AccountStore store;
    private final Clock clock;

    public MemoComposer(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public NotaDinas compose(MemoRequest request, Agency agency) {
        throw new UnsupportedOperationException(store.toString() + clock + request + agency);
    }
}
