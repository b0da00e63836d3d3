package id.penghubung.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.server.Failure;
import id.penghubung.store.Outbox;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server does not let the officer in any more: the work stays, and goes when it may.
class RefusedAccountTest {

    private static final String TEXT = "Yth. Bapak/Ibu, saluran air telah kami bersihkan. Terima kasih.";

    @TempDir
    private Path temporary;

    private Office office;

    @BeforeEach
    void open() throws IOException {
        office = new Office(temporary, 60);
        office.sync();
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @Test
    void anAccountThatIsSwitchedOffKeepsItsQueueAndSendsItWhenItIsOnAgain() {
        var complaint = office.answerable().getFirst();
        var action = office.send(complaint, TEXT);
        office.practice.setActive(office.officer.user(), false);

        for (var round = 0; round < 6; round++) {
            assertThat(office.sync().failure()).isInstanceOf(Failure.AccountInactive.class);
        }

        assertThat(office.state(action)).isEqualTo(new Outbox.State.Queued());
        assertThat(office.store.outbox().byId(action).orElseThrow().tries()).isZero();
        assertThat(office.store.complaints().byId(complaint.id())).isPresent();

        office.practice.setActive(office.officer.user(), true);
        office.sync();
        assertThat(office.state(action)).isInstanceOf(Outbox.State.Sent.class);
        assertThat(office.onServer(complaint, TEXT)).isEqualTo(1);
    }

    /// Tried again at each round it would lock the account.
    @Test
    void aRefusedPasswordIsNotTriedAgainUntilOneIsGiven() throws IOException {
        office.practice.expireSessions();
        office.server.useCredentials(office.officer.user(), "kata sandi lama");
        assertThat(office.sync().failure()).isInstanceOf(Failure.WrongCredentials.class);
        office.practice.changePassword(office.officer.user(), "kata sandi lama");

        assertThat(office.sync().failure()).isInstanceOf(Failure.WrongCredentials.class);

        office.server.useCredentials(office.officer.user(), "kata sandi lama");
        assertThat(office.sync().complete()).isTrue();
    }

    @Test
    void aPasswordThatTheServerTakesNoMoreKeepsTheQueue() throws IOException {
        var action = office.send(office.answerable().getFirst(), TEXT);
        office.practice.expireSessions();
        office.server.useCredentials(office.officer.user(), "kata sandi lama");

        assertThat(office.sync().failure()).isInstanceOf(Failure.WrongCredentials.class);

        assertThat(office.state(action)).isEqualTo(new Outbox.State.Queued());
        office.server.useCredentials(office.officer.user(), office.officer.password());
        office.sync();
        assertThat(office.state(action)).isInstanceOf(Outbox.State.Sent.class);
    }
}
