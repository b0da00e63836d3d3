package id.penghubung.app;

import id.penghubung.domain.AuditKind;
import id.penghubung.domain.Period;
import id.penghubung.notadinas.DocxTemplate;
import id.penghubung.notadinas.DocxWriter;
import id.penghubung.notadinas.Glyphs;
import id.penghubung.notadinas.MemoComposer;
import id.penghubung.notadinas.MemoJson;
import id.penghubung.notadinas.MemoKind;
import id.penghubung.notadinas.MemoRequest;
import id.penghubung.notadinas.PaperMark;
import id.penghubung.notadinas.PdfWriter;
import id.penghubung.notadinas.PrintedMemo;
import id.penghubung.privacy.DurableFiles;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Memos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `penghubung memo`: a letter composed from the account's figures, as PDF or DOCX, as the name of the target ends.
@Command(name = "memo", resourceBundle = "id.penghubung.app.texts", mixinStandardHelpOptions = true)
final class MemoCommand implements Callable<Integer> {

    private static final Logger LOG = Logger.getLogger(MemoCommand.class.getName());

    @Mixin
    private AccountOptions account;

    @Parameters(index = "0", paramLabel = "KIND")
    private MemoKind kind;

    @Option(names = "--period", paramLabel = "PERIOD")
    private Period period;

    @Option(names = "--complaint", paramLabel = "ID")
    private String complaint;

    @Option(names = "--out", required = true, paramLabel = "F.pdf|F.docx")
    private Path target;

    @Option(names = "--unmarked")
    private boolean unmarked;

    @Option(names = "--srikandi")
    private boolean srikandi;

    @Option(names = "--usual-form")
    private boolean usualForm;

    private final Clock clock;

    MemoCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws CommandFailure {
        var name = target.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".pdf") && !name.endsWith(".docx")) {
            throw new CommandFailure(ExitCode.USAGE, Words.of("memo.ending"));
        }
        if (srikandi && !name.endsWith(".docx")) {
            throw new CommandFailure(ExitCode.USAGE, Words.of("memo.srikandiIsDocx"));
        }
        checkBasis();
        try (var open = account.open(clock)) {
            var printed = printed(open.store());
            var form = usualForm
                    ? Optional.<Memos.OwnForm>empty()
                    : open.store().memos().ownForm();
            DurableFiles.write(target, out -> {
                if (name.endsWith(".pdf")) {
                    new PdfWriter().write(printed, out);
                } else if (form.isPresent()) {
                    new DocxTemplate(form.get().content()).write(printed, out);
                } else {
                    new DocxWriter().write(printed, out);
                }
            });
            open.store()
                    .audit()
                    .note(
                            AuditKind.EXPORTED,
                            complaint == null ? null : idOf(open.store()),
                            name.substring(name.lastIndexOf('.') + 1),
                            1);
            System.out.println(Words.of("memo.written", target));
            if (printed.replaced() > 0) {
                System.err.println(Words.of("memo.replaced", printed.replaced(), Glyphs.REPLACEMENT));
            }
            return ExitCode.OK.code();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the letter was not written", e);
            throw new CommandFailure(ExitCode.FILE, Words.of("memo.notWritten"));
        }
    }

    private void checkBasis() throws CommandFailure {
        switch (kind.basis()) {
            case PERIOD -> {
                if (period == null) {
                    throw new CommandFailure(ExitCode.USAGE, Words.of("memo.needsPeriod", kind.word()));
                }
            }
            case COMPLAINT -> {
                if (complaint == null) {
                    throw new CommandFailure(ExitCode.USAGE, Words.of("memo.needsComplaint", kind.word()));
                }
            }
            case NOTHING -> {
                // Nothing more is asked.
            }
        }
        var parent = target.toAbsolutePath().getParent();
        if (!Files.isDirectory(parent)) {
            throw new CommandFailure(ExitCode.FILE, Words.of("memo.noFolder"));
        }
    }

    private PrintedMemo printed(AccountStore store) throws CommandFailure {
        var composer = new MemoComposer(store, clock);
        var agency = store.memos().agency().map(MemoJson::agency).orElseGet(composer::usualAgency);
        var memo = composer.compose(new MemoRequest(kind, period, complaint == null ? null : idOf(store)), agency);
        var marks = EnumSet.noneOf(PaperMark.class);
        if (!unmarked) {
            marks.add(PaperMark.DRAFT);
        }
        if (account.practice()) {
            marks.add(PaperMark.PRACTICE);
        }
        return PrintedMemo.of(srikandi ? memo.forSrikandi() : memo, agency.page(), marks, Glyphs.load());
    }

    /// Officers know the tracking ID, programs the server's.
    private String idOf(AccountStore store) throws CommandFailure {
        return store.complaints()
                .byTrackingId(complaint)
                .or(() -> store.complaints().byId(complaint))
                .orElseThrow(() -> new CommandFailure(ExitCode.NOT_FOUND, Words.of("noComplaint", complaint)))
                .id();
    }
}
