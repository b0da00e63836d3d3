package id.penghubung.practice;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.contract.Messages.MembershipValue;
import id.penghubung.contract.Messages.Refresh;
import id.penghubung.contract.Messages.SessionReply;
import id.penghubung.contract.Messages.SignIn;
import id.penghubung.contract.ProblemType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() throws IOException {
        office = new Office(folder, 20);
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @Test
    void everyAccountSignsInWithItsPassword() {
        assertThat(office.server().accounts()).hasSize(17).allSatisfy(account -> {
            var session = office.person(account.user()).session();
            assertThat(session.person().name()).isEqualTo(account.name());
            assertThat(session.institutionName()).isEqualTo("Kementerian Pelayanan Nusantara");
            assertThat(session.serverTime()).isEqualTo(office.clock().instant());
            assertThat(session.expiresAt()).isEqualTo(session.serverTime().plus(Duration.ofHours(1)));
            assertThat(session.memberships()).singleElement().satisfies(membership -> {
                assertThat(membership.role()).isEqualTo(account.role());
                assertThat(unitName(membership)).isEqualTo(account.unit());
                assertThat(membership.rights()).contains("read", "export");
            });
        });
    }

    @Test
    void accountsAreTwoAdminsFourteenOfficersAndAnInspectorAndEveryUnitHasAnOfficer() {
        var accounts = office.server().accounts();

        assertThat(accounts)
                .filteredOn(account -> account.role().equals("ADMIN_INSTANSI"))
                .hasSize(2);
        assertThat(accounts)
                .filteredOn(account -> account.role().equals("PENGAWAS"))
                .hasSize(1);
        assertThat(accounts)
                .filteredOn(account -> account.role().equals("PEJABAT_PENGHUBUNG"))
                .hasSize(14)
                .extracting(PracticeAccount::unit)
                .doesNotContainNull();
        assertThat(accounts.stream()
                        .map(PracticeAccount::unit)
                        .filter(unit -> unit != null)
                        .distinct())
                .hasSize(8);
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreToldApartByNobody() {
        var wrong = office.wire().send("POST", "/v1/session", null, signIn("made.jalan", "salah"));
        var unknown = office.wire().send("POST", "/v1/session", null, signIn("tidak.ada", "salah"));

        assertThat(wrong.problem()).isEqualTo(ProblemType.WRONG_CREDENTIALS.uri());
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void tooManyWrongPasswordsMakeTheNextOneWait() {
        for (var i = 0; i < 10; i++) {
            office.wire().send("POST", "/v1/session", null, signIn("made.jalan", "salah"));
        }

        var reply = office.wire().send("POST", "/v1/session", null, signIn("made.jalan", "Jepun-Bukit-31"));

        assertThat(reply.problem()).isEqualTo(ProblemType.TOO_MANY_REQUESTS.uri());
        assertThat(reply.headers()).containsEntry("retry-after", "61");
        office.person("lilis.jalan");
        office.clock().pass(Duration.ofSeconds(61));
        office.person("made.jalan");
    }

    @Test
    void aTokenRunsOutAndIsRefreshedWithTheSameRefreshToken() {
        var officer = office.person("made.jalan");
        office.clock().pass(Duration.ofHours(1));
        assertThat(officer.get("/v1/ids").problem()).isEqualTo(ProblemType.SESSION_ENDED.uri());

        var refreshed = refresh(officer.session().refreshToken());

        assertThat(refreshed.refreshToken()).isEqualTo(officer.session().refreshToken());
        assertThat(refreshed.token()).isNotEqualTo(officer.session().token());
        officer.use(refreshed.token());
        assertThat(officer.get("/v1/ids").status()).isEqualTo(200);
    }

    @Test
    void signingOutEndsEveryTokenOfTheSession() {
        var officer = office.person("made.jalan");
        var other = office.person("made.jalan");
        var refreshed = refresh(officer.session().refreshToken());

        assertThat(officer.delete("/v1/session").status()).isEqualTo(204);

        assertThat(officer.get("/v1/ids").problem()).isEqualTo(ProblemType.SESSION_ENDED.uri());
        officer.use(refreshed.token());
        assertThat(officer.get("/v1/ids").problem()).isEqualTo(ProblemType.SESSION_ENDED.uri());
        assertThat(refreshRefused(officer.session().refreshToken())).isTrue();
        assertThat(other.get("/v1/ids").status()).isEqualTo(200);
    }

    @Test
    void withoutATokenThereIsNoAnswer() {
        var nobody = office.stranger("made.jalan");

        assertThat(nobody.get("/v1/changes").problem()).isEqualTo(ProblemType.SESSION_ENDED.uri());
        nobody.use("bukan-token");
        assertThat(nobody.get("/v1/reference").problem()).isEqualTo(ProblemType.SESSION_ENDED.uri());
    }

    @Test
    void aRestartOfTheServerSignsNobodyOut() throws IOException {
        var token = office.person("made.jalan").session().token();

        office.restart(20);

        var officer = office.stranger("made.jalan");
        officer.use(token);
        assertThat(officer.get("/v1/ids").status()).isEqualTo(200);
    }

    @Test
    void anOperatorCanEndTokensOrSessions() throws IOException {
        var officer = office.person("made.jalan");

        office.server().expireTokens();
        assertThat(officer.get("/v1/ids").problem()).isEqualTo(ProblemType.SESSION_ENDED.uri());
        refresh(officer.session().refreshToken());

        office.server().expireSessions();
        assertThat(refreshRefused(officer.session().refreshToken())).isTrue();
    }

    @Test
    void anAccountThatWasSwitchedOffIsToldSoOnEveryCall() {
        var officer = office.person("made.jalan");

        office.server().setActive("made.jalan", false);

        assertThat(officer.get("/v1/ids").problem()).isEqualTo(ProblemType.ACCOUNT_INACTIVE.uri());
        assertThat(office.wire()
                        .send(
                                "POST",
                                "/v1/session/refresh",
                                null,
                                Person.json(new Refresh(officer.session().refreshToken())))
                        .problem())
                .isEqualTo(ProblemType.ACCOUNT_INACTIVE.uri());
        office.server().setActive("made.jalan", true);
        assertThat(officer.get("/v1/ids").status()).isEqualTo(200);
    }

    private SessionReply refresh(String refreshToken) {
        var reply = office.wire().send("POST", "/v1/session/refresh", null, Person.json(new Refresh(refreshToken)));
        assertThat(reply.status()).isEqualTo(200);
        return Person.parse(reply.body(), SessionReply.class);
    }

    private boolean refreshRefused(String refreshToken) {
        return office.wire()
                .send("POST", "/v1/session/refresh", null, Person.json(new Refresh(refreshToken)))
                .problem()
                .equals(ProblemType.SESSION_ENDED.uri());
    }

    private static String signIn(String user, String password) {
        return Person.json(new SignIn(user, password));
    }

    private static String unitName(MembershipValue membership) {
        return membership.unit() == null ? null : membership.unit().name();
    }
}
