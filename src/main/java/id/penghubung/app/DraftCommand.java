package id.penghubung.app;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.AnswerCheck;
import id.penghubung.domain.AttachmentLimits;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.Person;
import id.penghubung.domain.Reference;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Attachments;
import id.penghubung.store.Cache;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `penghubung draft`: writes a draft and may queue it, without network too.
@Command(name = "draft", resourceBundle = "id.penghubung.app.texts", mixinStandardHelpOptions = true)
final class DraftCommand implements Callable<Integer> {

    @Mixin
    private AccountOptions account;

    @Option(names = "--complaint", required = true, paramLabel = "ID")
    private String complaint;

    @Option(names = "--kind", required = true, paramLabel = "respon-awal|tindak-lanjut")
    private Kind kind;

    @Option(names = "--text-file", required = true, paramLabel = "F")
    private Path textFile;

    @Option(names = "--send")
    private boolean send;

    @Option(names = "--attach", paramLabel = "F")
    private List<Path> files = List.of();

    private final Clock clock;
    private final JsonOutput out;

    DraftCommand(Clock clock, JsonOutput out) {
        this.clock = clock;
        this.out = out;
    }

    /// The words of the command line.
    enum Kind {
        RESPON_AWAL("respon-awal", FollowUpKind.INITIAL_RESPONSE),
        TINDAK_LANJUT("tindak-lanjut", FollowUpKind.FOLLOW_UP);

        private final String word;
        private final FollowUpKind answerKind;

        Kind(String word, FollowUpKind answerKind) {
            this.word = word;
            this.answerKind = answerKind;
        }

        static Kind ofWord(String word) {
            for (var kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(word);
        }
    }

    /// @param action absent when it was not queued
    record Output(UUID draft, UUID action, String state) {}

    @Override
    public Integer call() throws CommandFailure {
        var text = text();
        try (var open = account.open(clock)) {
            var store = open.store();
            if (store.cache().person().filter(Person::readsOnly).isPresent()) {
                throw new CommandFailure(ExitCode.USAGE, Words.of("readsOnly"));
            }
            var target = find(store);
            var body = new ActionBody.Answer(kind.answerKind, text);
            if (send) {
                refuseUnsendable(store, target, body);
            }
            var id = UUID.randomUUID();
            attach(store, id);
            var draft = store.drafts().save(id, target.id(), body, target.version());
            if (!send) {
                out.print(new Output(draft.id(), null, "DRAFT"));
                return ExitCode.OK.code();
            }
            var item = store.outbox().enqueue(draft.id()).orElseThrow();
            out.print(new Output(draft.id(), item.action().id(), "QUEUED"));
            return ExitCode.OK.code();
        }
    }

    /// Before the draft is saved: a refused file leaves no half of it behind.
    private void attach(AccountStore store, UUID draft) throws CommandFailure {
        var limits = store.cache()
                .reference()
                .map(Cache.StoredReference::reference)
                .map(Reference::attachmentLimits)
                .orElseGet(AttachmentLimits::bundled);
        for (var file : files) {
            if (store.attachments().attach(draft, file, limits) instanceof Attachments.Outcome.Refused(var reason)) {
                store.attachments().discard(draft);
                throw new CommandFailure(
                        ExitCode.USAGE,
                        Words.of(
                                "attachment." + reason.name(),
                                file,
                                limits.maxBytes() / (1024 * 1024),
                                limits.maxFiles()));
            }
        }
    }

    private String text() throws CommandFailure {
        try {
            return Files.readString(textFile);
        } catch (CharacterCodingException e) {
            throw new CommandFailure(ExitCode.USAGE, Words.of("textNotUtf8", textFile));
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, Words.of("textUnreadable", textFile));
        }
    }

    private Complaint find(AccountStore store) throws CommandFailure {
        var complaints = store.complaints();
        return complaints
                .byTrackingId(complaint)
                .or(() -> complaints.byId(complaint))
                .orElseThrow(() -> new CommandFailure(ExitCode.NOT_FOUND, Words.of("noComplaint", complaint)));
    }

    /// The same checks as behind the Kirim button.
    private void refuseUnsendable(AccountStore store, Complaint target, ActionBody.Answer body) throws CommandFailure {
        if (!target.allows(body.kind())) {
            throw new CommandFailure(ExitCode.USAGE, Words.of("notAllowed", complaint));
        }
        var limit = store.cache()
                .reference()
                .map(Cache.StoredReference::reference)
                .map(reference -> reference.maxAnswerLength())
                .orElse(Integer.MAX_VALUE);
        for (var finding : AnswerCheck.findings(body.text(), limit)) {
            if (finding.blocking()) {
                throw new CommandFailure(ExitCode.USAGE, Words.of("finding." + finding.name(), limit));
            }
        }
    }
}
