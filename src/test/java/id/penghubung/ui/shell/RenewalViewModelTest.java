package id.penghubung.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.server.Failure;
import id.penghubung.server.Failure.Trouble;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.signin.Gate.Renewal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Case K19: when the password is asked for, and what becomes of it.
class RenewalViewModelTest {

    private final Deque<Renewal> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Renewal> renewed = new ArrayList<>();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final RenewalViewModel model = new RenewalViewModel(
            password -> {
                asked.add(new String(password));
                return answers.remove();
            },
            new Background(Runnable::run, work::add),
            renewed::add);

    private void enter(char[] password) {
        model.enter(password);
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void asksOnceByItselfAndAgainOnlyWhenWished() {
        model.needed(true);
        assertThat(model.openProperty().get()).isTrue();

        model.close();
        model.needed(true);
        assertThat(model.openProperty().get()).isFalse();

        model.open();
        assertThat(model.openProperty().get()).isTrue();
    }

    @Test
    void goesAwayWhenTheServerIsContentAgain() {
        model.needed(true);
        model.needed(false);
        assertThat(model.openProperty().get()).isFalse();

        model.needed(true);
        assertThat(model.openProperty().get()).isTrue();
    }

    @Test
    void aPasswordThatWorksClosesTheLineAndIsWiped() {
        answers.add(new Renewal.Renewed(true));
        model.needed(true);
        var password = "baru".toCharArray();

        enter(password);

        assertThat(asked).containsExactly("baru");
        assertThat(password).containsOnly('\0');
        assertThat(model.openProperty().get()).isFalse();
        assertThat(renewed).containsExactly(new Renewal.Renewed(true));
    }

    @Test
    void aWrongPasswordOrNoServerIsSaidAndTheLineStays() {
        answers.add(new Renewal.WrongPassword());
        answers.add(new Renewal.ServerTrouble(new Failure.Unreachable(Trouble.NO_ROUTE, false, "x")));
        model.needed(true);

        enter("salah".toCharArray());
        assertThat(model.troubleProperty().get()).contains("tidak menerima kata sandi itu");
        enter("benar".toCharArray());
        assertThat(model.troubleProperty().get()).isNotBlank().doesNotContain("tidak menerima");

        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(renewed).isEmpty();
    }

    @Test
    void anImpatientSecondEnterAsksOnce() {
        answers.add(new Renewal.Renewed(false));
        model.open();

        model.enter("baru".toCharArray());
        enter("baru".toCharArray());

        assertThat(asked).hasSize(1);
    }
}
