package id.penghubung.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Person;
import id.penghubung.server.Failure;
import id.penghubung.store.StoreException;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.signin.Gate.Entry;
import id.penghubung.ui.signin.Gate.KnownAccount;
import id.penghubung.ui.signin.Gate.PracticeAccount;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignInViewModelTest {

    private static final KnownAccount DIAN = new KnownAccount("1", "https://lapor.contoh.go.id", "dian", false, false);
    private static final KnownAccount JATI = new KnownAccount("2", "https://lapor.contoh.go.id", "jati", false, true);
    private static final KnownAccount PRACTICE = new KnownAccount("3", "http://127.0.0.1:8080", "latihan", true, false);

    private final ScriptedGate gate = new ScriptedGate();
    private final Deque<Runnable> worker = new ArrayDeque<>();
    private final List<Entry.Opened> opened = new ArrayList<>();
    private final SignInViewModel model =
            new SignInViewModel(gate, new Background(Runnable::run, worker::add), opened::add);

    private void work() {
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
    }

    private static Entry.Opened opens(boolean practice, String recoveryCode) {
        var desk = new Desk(
                null,
                null,
                new Person("p", "dian", "Dian", List.of()),
                "Kementerian Contoh",
                OfficeZone.WIB,
                new MutableClock(Samples.NOW),
                practice,
                DIAN.serverUrl());
        return new Entry.Opened(desk, recoveryCode, List.of());
    }

    private void started() {
        model.start();
        work();
    }

    @Test
    void aPcThatKnowsNobodyWelcomes() {
        started();

        assertThat(model.stepProperty().get()).isEqualTo(new Step.Welcome());
    }

    @Test
    void aPcThatKnowsOnlyPracticeAccountsWelcomesToo() {
        gate.knows(PRACTICE);
        started();

        assertThat(model.stepProperty().get()).isEqualTo(new Step.Welcome());
    }

    @Test
    void theAccountUsedLastIsSelected() {
        gate.knows(DIAN, JATI);
        started();
        assertThat(model.stepProperty().get()).isEqualTo(new Step.Known(List.of(DIAN, JATI), DIAN));
    }

    @Test
    void anImpatientSecondClickSignsInOnce() {
        gate.knows(DIAN).answers(opens(false, null));
        started();

        model.enterKnown(DIAN, "rahasia".toCharArray(), new char[0]);
        model.enterKnown(DIAN, "rahasia".toCharArray(), new char[0]);
        work();

        assertThat(gate.asked()).containsExactly("known dian rahasia -");
        assertThat(opened).hasSize(1);
    }

    @Test
    void thePasswordIsWipedAfterUse() {
        var password = "rahasia".toCharArray();
        gate.answers(new Entry.WrongPassword(false));

        model.enterKnown(DIAN, password, new char[0]);
        work();

        assertThat(password).containsOnly('\0');
    }

    @Test
    void theRecoveryCodeStandsBetweenTheFirstSignInAndTheDesk() {
        var entry = opens(false, "ABCD-EFGH");
        gate.answers(entry);

        model.enterNew(" https://lapor.contoh.go.id ", " dian ", "rahasia".toCharArray(), new char[0]);
        work();
        assertThat(gate.asked()).containsExactly("new https://lapor.contoh.go.id dian rahasia -");
        assertThat(opened).isEmpty();
        assertThat(model.stepProperty().get()).isEqualTo(new Step.RecoveryCode(entry));

        model.open(entry);
        assertThat(opened).containsExactly(entry);
    }

    @Test
    void practiceIsOneClickFromTheListToTheDesk() {
        var person = new PracticeAccount("latihan", "sandi", "Sari", "PEJABAT_PENGHUBUNG", "Biro Umum");
        gate.practises(person).answers(opens(true, "ABCD"));
        started();

        model.choosePractice();
        work();
        assertThat(model.stepProperty().get()).isInstanceOf(Step.PracticeAccounts.class);

        model.enterPractice("http://127.0.0.1:8080", person);
        work();
        assertThat(opened).hasSize(1);
        assertThat(gate.asked()).contains("new http://127.0.0.1:8080 latihan sandi -");
    }

    @Test
    void aPracticeAccountThatWasHereBeforeKeepsItsData() {
        var person = new PracticeAccount("latihan", "sandi", "Sari", "PEJABAT_PENGHUBUNG", "Biro Umum");
        gate.knows(PRACTICE).answers(opens(true, null));
        started();

        model.enterPractice("http://127.0.0.1:9999", person);
        work();

        assertThat(gate.asked()).containsExactly("known latihan sandi -");
    }

    @Test
    void aPasswordChangedElsewhereAsksOnceForTheOldOne() {
        gate.answers(new Entry.OldPasswordNeeded(), new Entry.WrongPassword(false), opens(false, null));

        model.enterKnown(DIAN, "baru".toCharArray(), new char[0]);
        work();
        var step = (Step.OldPassword) model.stepProperty().get();
        model.enterWithOldPassword(step, "salah".toCharArray());
        work();
        assertThat(model.troubleProperty().get()).contains("Kata sandi lama tidak cocok");

        model.enterWithOldPassword(step, "lama".toCharArray());
        work();
        assertThat(gate.asked()).containsExactly("known dian baru -", "old dian baru salah", "old dian baru lama");
        assertThat(opened).hasSize(1);
    }

    @Test
    void startingAnewSaysWhereTheLockedWorkLies() {
        gate.knows(DIAN).setsAside(Path.of("disisihkan", "dian"));
        var told = new ArrayList<Path>();
        started();

        model.chooseForgotten(DIAN);
        model.startAnew(DIAN, true, told::add);
        work();

        assertThat(gate.asked()).containsExactly("anew dian true");
        assertThat(told).containsExactly(Path.of("disisihkan", "dian"));
        assertThat(model.stepProperty().get()).isEqualTo(new Step.NewServer(DIAN.serverUrl(), "dian"));
    }

    static List<Entry> everyTrouble() {
        var all = new ArrayList<Entry>(List.of(
                new Entry.WrongPassword(true),
                new Entry.WrongPassword(false),
                new Entry.WrongRecoveryCode(),
                new Entry.ServerTrouble(new Failure.Unreachable(Failure.Trouble.NOT_OUR_SERVER, false, "")),
                new Entry.BadAddress(),
                new Entry.InUse()));
        for (var trouble : StoreException.Trouble.values()) {
            all.add(new Entry.StoreTrouble(trouble));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("everyTrouble")
    void everyTroubleIsASentenceAndTheFormStaysWhereItWas(Entry entry) {
        gate.knows(DIAN).answers(entry);
        started();
        var before = model.stepProperty().get();

        model.enterKnown(DIAN, "rahasia".toCharArray(), new char[0]);
        work();

        assertThat(model.troubleProperty().get()).endsWith(".").doesNotContain("{");
        assertThat(model.stepProperty().get()).isSameAs(before);
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void theNextTryTakesTheOldTroubleAway() {
        gate.answers(new Entry.InUse(), opens(false, null));
        model.enterKnown(DIAN, "x".toCharArray(), new char[0]);
        work();

        model.enterKnown(DIAN, "x".toCharArray(), new char[0]);

        assertThat(model.troubleProperty().get()).isNull();
        assertThat(model.busyWordsProperty().get()).isNotBlank();
    }
}
