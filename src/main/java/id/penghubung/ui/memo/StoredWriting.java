package id.penghubung.ui.memo;

import id.penghubung.notadinas.Agency;
import id.penghubung.notadinas.MemoComposer;
import id.penghubung.notadinas.MemoJson;
import id.penghubung.notadinas.MemoRequest;
import id.penghubung.notadinas.NotaDinas;
import id.penghubung.store.Memos;

/// Composes from the account's store.
record StoredWriting(Memos memos, MemoComposer composer) implements Writing {

    @Override
    public Agency agency() {
        return memos.agency().map(MemoJson::agency).orElseGet(composer::usualAgency);
    }

    @Override
    public NotaDinas compose(MemoRequest request, Agency agency) {
        return composer.compose(request, agency);
    }
}
