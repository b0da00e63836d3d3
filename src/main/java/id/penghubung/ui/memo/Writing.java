package id.penghubung.ui.memo;

import id.penghubung.notadinas.Agency;
import id.penghubung.notadinas.MemoRequest;
import id.penghubung.notadinas.NotaDinas;

/// What letters are composed by. Reads the store: never on the FX thread.
interface Writing {

    /// The agency's form as it was set, or the usual one.
    Agency agency();

    NotaDinas compose(MemoRequest request, Agency agency);
}
