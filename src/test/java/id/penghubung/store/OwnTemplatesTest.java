package id.penghubung.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.ReplyTemplate;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Templates that an officer makes, and the look at the officer's own earlier answers.
class OwnTemplatesTest {

    private static final ReplyTemplate TEMPLATE = new ReplyTemplate(
            "o-1",
            "Mutasi sedang diproses",
            FollowUpKind.FOLLOW_UP,
            "Aspirasi",
            "unit-2",
            "Yth. {{nama}}, berkas mutasi {{nomor}} sedang kami periksa bersama bagian kepegawaian instansi Saudara.");

    private static final String ANSWER =
            "Yth. Saudara, lampu jalan di Simpang Lima sudah kami ganti bersama Dinas Perhubungan pada hari Senin.";

    private static final String FIRST = Samples.complaint(1, 0).id();
    private static final String SECOND = Samples.complaint(1, 1).id();

    @TempDir
    Path root;

    private StoreFixture fixture;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(root);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private OwnTemplates templates() {
        return fixture.store.ownTemplates();
    }

    @Test
    void whatWasMadeComesBackAfterARestart() {
        var plain = new ReplyTemplate("o-2", "Salam", null, "Yth. Bapak/Ibu {{nama}},");
        templates().save(TEMPLATE);
        fixture.clock.advance(Duration.ofMinutes(1));
        templates().save(plain);

        assertThat(fixture.reopen().ownTemplates().all()).containsExactly(TEMPLATE, plain);
    }

    @Test
    void aChangeKeepsThePlaceAndADeletedOneIsGone() {
        templates().save(TEMPLATE);
        fixture.clock.advance(Duration.ofMinutes(1));
        templates().save(new ReplyTemplate("o-2", "Salam", null, "Yth."));
        fixture.clock.advance(Duration.ofMinutes(1));
        var changed = new ReplyTemplate("o-1", "Mutasi", null, "Yth. {{nama}}");
        templates().save(changed);

        assertThat(templates().all()).first().isEqualTo(changed);
        templates().delete("o-1");
        assertThat(templates().all()).extracting(ReplyTemplate::id).containsExactly("o-2");
    }

    @Test
    void oneWithoutTitleOrTextIsNotTaken() {
        assertThatThrownBy(() -> templates().save(new ReplyTemplate("o-3", " ", null, "isi")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> templates().save(new ReplyTemplate("o-3", "Judul", null, "\n")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(templates().all()).isEmpty();
    }

    @Test
    void titleAndTextAreNotReadableOnTheDisk() throws IOException {
        templates().save(TEMPLATE);
        fixture.store.close();
        assertThat(Files.readString(fixture.folder.workDb(), StandardCharsets.ISO_8859_1))
                .contains("unit-2")
                .doesNotContain("Mutasi sedang", "berkas mutasi");
        fixture.store = fixture.open();
    }

    @Test
    void aFileOfTheEleventhFormGetsTheTable() throws SQLException, IOException {
        var old = new AccountFolder(root.resolve("lama"));
        Files.createDirectories(old.root());
        try (var work = Database.connect(old.workDb(), true)) {
            Migrations.work().upTo(11).apply(work, 0);
        }
        try (var store = AccountStore.open(old, Accounts.keys(1), fixture.clock)) {
            assertThat(store.openingNotices()).isEmpty();
            store.ownTemplates().save(TEMPLATE);
            assertThat(store.ownTemplates().all()).containsExactly(TEMPLATE);
        }
    }

    // --- own answers ------------------------------------------------------------------------------------------------

    @Test
    void anAnswerInTheOutboxToAnotherReportIsRecognised() {
        fixture.apply(Samples.complaints(1, 2));
        fixture.sendable(FIRST, ANSWER);

        var copied = fixture.store.ownAnswers().like(SECOND, ANSWER.replace("Senin", "Selasa"));

        assertThat(copied)
                .contains(new OwnAnswers.Copied(
                        FIRST, Samples.complaint(1, 0).trackingId(), Columns.stored(Samples.NOW), false, false));
        assertThat(fixture.store.ownAnswers().like(FIRST, ANSWER))
                .as("the same report")
                .isEmpty();
    }

    @Test
    void aDraftForAnotherReportIsRecognisedAndAnInternalNoteIsNot() {
        fixture.apply(Samples.complaints(1, 2));
        fixture.draft(FIRST, ANSWER);

        assertThat(fixture.store.ownAnswers().like(SECOND, ANSWER))
                .hasValueSatisfying(copied -> assertThat(copied.draft()).isTrue());

        fixture.store.drafts().of(FIRST).forEach(draft -> fixture.store.drafts().discard(draft.id()));
        fixture.store.drafts().save(UUID.randomUUID(), FIRST, new ActionBody.InternalNote(ANSWER), 1);
        assertThat(fixture.store.ownAnswers().like(SECOND, ANSWER)).isEmpty();
    }

    @Test
    void whatAnOwnTemplateSaysIsNotCounted() {
        fixture.apply(Samples.complaints(1, 2));
        templates().save(TEMPLATE);
        fixture.sendable(
                FIRST,
                TEMPLATE.text().replace("{{nama}}", "Bapak Joko").replace("{{nomor}}", "B/17 tanggal 2 Oktober"));
        var other = TEMPLATE.text()
                .replace("{{nama}}", "Ibu Rahma Dewi")
                .replace("{{nomor}}", "UP/3021/IX/2026 yang kedua");

        assertThat(fixture.store.ownAnswers().like(SECOND, other)).isEmpty();
        templates().delete(TEMPLATE.id());
        assertThat(fixture.store
                        .ownAnswers()
                        .like(
                                SECOND,
                                TEMPLATE.text()
                                        .replace("{{nama}}", "Bapak Joko")
                                        .replace("{{nomor}}", "B/17 tanggal 2 Oktober")))
                .isPresent();
    }
}
