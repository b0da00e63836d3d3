package id.penghubung.notadinas;

import id.penghubung.notadinas.NotaDinas.AddressLine;
import id.penghubung.notadinas.NotaDinas.Annex;
import id.penghubung.notadinas.NotaDinas.Letterhead;
import id.penghubung.notadinas.NotaDinas.Signer;
import java.util.List;

/// A letter in the making from another one: what is not named stays as it is.
public final class LetterEdit {

    private final MemoKind kind;
    private final String title;
    private Letterhead letterhead;
    private String number;
    private List<AddressLine> address;
    private List<Block> body;
    private String closing;
    private Signer signer;
    private List<String> copies;
    private List<Annex> annexes;

    LetterEdit(NotaDinas from) {
        this.kind = from.kind();
        this.title = from.title();
        this.letterhead = from.letterhead();
        this.number = from.number();
        this.address = from.address();
        this.body = from.body();
        this.closing = from.closing();
        this.signer = from.signer();
        this.copies = from.copies();
        this.annexes = from.annexes();
    }

    public LetterEdit letterhead(Letterhead now) {
        letterhead = now;
        return this;
    }

    public LetterEdit number(String now) {
        number = now;
        return this;
    }

    public LetterEdit address(List<AddressLine> now) {
        address = now;
        return this;
    }

    public LetterEdit body(List<Block> now) {
        body = now;
        return this;
    }

    public LetterEdit closing(String now) {
        closing = now;
        return this;
    }

    public LetterEdit signer(Signer now) {
        signer = now;
        return this;
    }

    public LetterEdit copies(List<String> now) {
        copies = now;
        return this;
    }

    public LetterEdit annexes(List<Annex> now) {
        annexes = now;
        return this;
    }

    public NotaDinas made() {
        return new NotaDinas(kind, letterhead, title, number, address, body, closing, signer, copies, annexes);
    }
}
