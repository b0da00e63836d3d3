package id.penghubung.practice;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.contract.Messages.Presence;
import id.penghubung.contract.Messages.PresenceReply;
import id.penghubung.contract.Messages.PresentPerson;
import id.penghubung.contract.ProblemType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresenceTest {

    @TempDir
    Path folder;

    private Office office;
    private Person officer;
    private Person colleague;
    private String complaint;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder, 60);
        officer = office.person("made.jalan");
        colleague = office.person("lilis.jalan");
        complaint = officer.offered("internal-note").id();
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @Test
    void colleaguesSeeWhoIsDraftingAndNobodySeesOneself() {
        var since = office.clock().instant();
        assertThat(say(officer, "drafting").others()).isEmpty();
        office.clock().pass(Duration.ofSeconds(20));

        assertThat(say(colleague, "drafting").others()).containsExactly(new PresentPerson("I Made Suardika", since));
        assertThat(say(officer, "gone").others())
                .extracting(PresentPerson::name)
                .containsExactly("Lilis Nuraeni");
        assertThat(say(colleague, "drafting").others()).isEmpty();
    }

    @Test
    void aLeaseThatIsNotRenewedEnds() {
        var lease = say(officer, "drafting").leaseSeconds();
        office.clock().pass(Duration.ofSeconds(lease - 1));
        assertThat(say(colleague, "gone").others()).hasSize(1);
        say(officer, "drafting");
        office.clock().pass(Duration.ofSeconds(lease - 1));
        assertThat(say(colleague, "gone").others()).hasSize(1);

        office.clock().pass(Duration.ofSeconds(1));

        assertThat(say(colleague, "gone").others()).isEmpty();
    }

    @Test
    void presenceRaisesNoVersion() {
        var before = officer.pull(null, 1_000);

        say(officer, "drafting");

        assertThat(officer.changes(before.next(), 10).changes()).isEmpty();
    }

    @Test
    void onlyWhoSeesTheComplaintMayBePresent() {
        var stranger = office.person("wahyu.pensiun");

        assertThat(stranger.put(path(complaint), "{\"state\":\"drafting\"}").problem())
                .isEqualTo(ProblemType.NOT_YOURS.uri());
        assertThat(stranger.put(path("tidak-ada"), "{\"state\":\"drafting\"}").problem())
                .isEqualTo(ProblemType.NOT_FOUND.uri());
    }

    private PresenceReply say(Person person, String state) {
        var reply = person.put(path(complaint), Person.json(new Presence(state)));
        assertThat(reply.status()).isEqualTo(200);
        return Person.parse(reply.body(), PresenceReply.class);
    }

    private static String path(String id) {
        return "/v1/complaints/" + id + "/presence";
    }
}
