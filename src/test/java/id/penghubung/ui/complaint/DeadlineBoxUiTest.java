package id.penghubung.ui.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Reporter;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.MutableClock;
import id.penghubung.testing.Samples;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.OnStage;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiTest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@UiTest
class DeadlineBoxUiTest {

    @TempDir
    static Path folder;

    private AccountStore store;

    @Start
    void start(Stage stage) {
        var clock = new MutableClock(Samples.NOW);
        store = AccountStore.open(
                new AccountFolder(folder.resolve(Long.toString(System.nanoTime()))), Accounts.keys(1), clock);
        store.cache().apply(new Cache.Page(List.of(disposedTwice()), List.of(), "c", "e", true));
        var box = new DeadlineBox(new Moments(OfficeZone.WIB, clock));
        var sheet = ComplaintSheet.read(store, "c");
        box.show(sheet, Deadline.of(sheet, OfficeZone.WIB), sheet.row().overdue());
        OnStage.show(stage, new StackPane(box), Theme.LIGHT, 820, 520);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Complaint disposedTwice() {
        var first = Instant.parse("2026-08-12T03:00:00Z");
        var second = Instant.parse("2026-08-14T03:00:00Z");
        return new Complaint(
                "c",
                "9000001",
                1,
                "",
                "",
                Reporter.unknown(),
                "Aspirasi",
                null,
                null,
                "Proses",
                null,
                Instant.parse("2026-08-11T03:00:00Z"),
                null,
                null,
                null,
                List.of(
                        new Disposition("d1", "unit-1", "returned", first, null, second, null),
                        new Disposition("d2", "unit-2", "open", second, null, null, null)),
                List.of(new FollowUp(
                        "f",
                        FollowUpKind.INITIAL_RESPONSE,
                        null,
                        null,
                        "unit-2",
                        "Yth.",
                        Instant.parse("2026-08-18T03:00:00Z"),
                        null)),
                List.of(),
                List.of(),
                Set.of());
    }

    @Test
    void eachClockIsALinkToItsDaysWithTheReasons(FxRobot robot) {
        var links = robot.lookup(".clock-link").<Hyperlink>queryAll();
        assertThat(links)
                .extracting(Hyperlink::getText)
                .anyMatch(words -> words.startsWith("Verifikasi: dipenuhi"))
                .anyMatch(words -> words.startsWith("Respon awal: dipenuhi"))
                .anyMatch(words -> words.startsWith("Tindak lanjut: lewat"))
                .anyMatch(words -> words.endsWith("(sejak disposisi pertama)"))
                .anyMatch(words -> words.equals("Penutupan: belum mulai"));

        var followUp = links.stream()
                .filter(link -> link.getText().startsWith("Tindak lanjut: lewat"))
                .findFirst()
                .orElseThrow();
        robot.interact(followUp::fire);

        assertThat(robot.lookup("#complaint-clock-days").<Label>query().getText())
                .contains("5 hari kerja", "Dihitung (5 hari)", "akhir pekan", "Proklamasi Kemerdekaan");
    }

    @Test
    void aClockThatBothWouldTellAlikeIsSaidOnceAfterANewDisposition(FxRobot robot) {
        assertThat(robot.lookup(".clock-link").<Hyperlink>queryAll())
                .extracting(Hyperlink::getText)
                .filteredOn(words -> words.startsWith("Respon awal"))
                .hasSize(1);
        assertThat(robot.lookup(".clock-link").<Hyperlink>queryAll())
                .extracting(Hyperlink::getText)
                .filteredOn(words -> words.startsWith("Tindak lanjut"))
                .as("two due dates are two things to know")
                .hasSize(2);
    }
}
