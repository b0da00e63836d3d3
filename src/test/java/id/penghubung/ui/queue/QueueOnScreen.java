package id.penghubung.ui.queue;

import id.penghubung.domain.ActionBody;
import id.penghubung.domain.ActionKind;
import id.penghubung.domain.Attachment;
import id.penghubung.domain.Complaint;
import id.penghubung.domain.Disposition;
import id.penghubung.domain.FollowUp;
import id.penghubung.domain.FollowUpKind;
import id.penghubung.domain.HistoryEntry;
import id.penghubung.domain.Membership;
import id.penghubung.domain.OfficeZone;
import id.penghubung.domain.Person;
import id.penghubung.domain.Reporter;
import id.penghubung.domain.Role;
import id.penghubung.server.v1.HttpCentralServer;
import id.penghubung.server.v1.ServerAddress;
import id.penghubung.store.AccountFolder;
import id.penghubung.store.AccountStore;
import id.penghubung.store.Cache;
import id.penghubung.sync.SyncService;
import id.penghubung.testing.Accounts;
import id.penghubung.testing.Samples;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.FxDialogs;
import id.penghubung.ui.common.Look;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.SpokenDoor;
import id.penghubung.ui.common.Theme;
import id.penghubung.ui.common.UiSettings;
import id.penghubung.ui.shell.MainWindow;
import id.penghubung.ui.shell.Screens;
import id.penghubung.ui.signin.Gate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Gatherers;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The queue in the real frame, over a real account full of samples, to look at by hand. Not a test.
/// Arguments: folder, number of complaints, LIGHT or DARK, width, height, role.
final class QueueOnScreen {

    private QueueOnScreen() {}

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        Files.createDirectories(folder);
        var clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
        var store = AccountStore.open(new AccountFolder(folder), Accounts.keys(1), clock);
        fill(store, Integer.parseInt(args[1]));
        var role = Role.valueOf(args[5]);
        var person = new Person(
                "p",
                "sari.ayu",
                "Sari Ayu Lestari",
                List.of(new Membership(role, role == Role.PEJABAT_PENGHUBUNG ? Samples.UNITS.get(1) : null)));
        var workers =
                Executors.newFixedThreadPool(4, Thread.ofPlatform().daemon().factory());
        Platform.startup(() -> show(store, person, clock, new Background(Platform::runLater, workers), folder, args));
    }

    private static void show(
            AccountStore store, Person person, Clock clock, Background background, Path folder, String[] args) {
        var stage = new Stage();
        var settings = new UiSettings(folder, background.worker());
        settings.themeProperty().set(Theme.valueOf(args[2]));
        var look = new Look(settings);
        var dialogs = new FxDialogs(stage, look, clock);
        var server =
                new HttpCentralServer(ServerAddress.parse("http://127.0.0.1:9").orElseThrow());
        var sync = new SyncService(server, store, clock, new Random(1));
        var desk =
                new Desk(store, sync, person, "Kementerian Contoh", OfficeZone.WIB, clock, true, "http://127.0.0.1:9");
        var screens = new Screens(
                null,
                frame -> new QueueScreen(desk, background, dialogs, frame.notices(), frame.navigator(), folder),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                () -> {});
        var window = new MainWindow(
                desk, screens, background, dialogs, _ -> new Gate.Renewal.Renewed(false), new SpokenDoor());
        var scene = new Scene(window.root(), Double.parseDouble(args[3]), Double.parseDouble(args[4]));
        look.dress(scene);
        stage.setScene(scene);
        stage.setTitle(window.title());
        stage.setMaximized(true);
        stage.setOnHidden(_ -> {
            window.dispose();
            store.close();
            Platform.exit();
        });
        stage.show();
        window.go(new Navigator.Destination.Queue(id.penghubung.store.Complaints.Filter.all(), null));
        System.err.println("focus " + scene.getFocusOwner());
        scene.focusOwnerProperty().subscribe(o -> System.err.println("focus -> " + o));
    }

    /// Everything that can break a layout in one report.
    private static Complaint hard() {
        var plain = Samples.complaint(7, 3);
        var text = "<b>Tolong</b> segera! NIK saya 3174012345678901, telepon 0812-3456-7890, surel"
                + " budi@contoh.invalid.\n\n"
                + "x".repeat(359) + "\n\n"
                + "Jalan di depan pasar berlubang dan gelap pada malam hari. ".repeat(700);
        var answers = new ArrayList<FollowUp>();
        for (var i = 0; i < 12; i++) {
            answers.add(new FollowUp(
                    "fu" + i,
                    i % 3 == 0 ? FollowUpKind.INITIAL_RESPONSE : FollowUpKind.FOLLOW_UP,
                    "respon awal",
                    "Dewi Anggraini",
                    "unit-2",
                    "Yth. Saudara Pelapor, terima kasih. Nomor 081234567890 kami catat. "
                            + "Kami menindaklanjuti. ".repeat(9),
                    Samples.NOW.minus(Duration.ofDays(30 - i)),
                    null));
        }
        var history = new ArrayList<HistoryEntry>();
        var kinds = List.of(
                "received", "verified", "disposed", "accepted", "intervention", "internal-note", "sesuatu-baru");
        for (var i = 0; i < 40; i++) {
            history.add(new HistoryEntry(
                    "hi" + i,
                    Samples.NOW.minus(Duration.ofHours(900 - i)),
                    kinds.get(i % kinds.size()),
                    i % 2 == 0 ? "Admin Instansi" : null,
                    "Laporan didisposisikan ke Direktorat Jalan dengan catatan agar segera diperiksa di lapangan."));
        }
        return new Complaint(
                "hard",
                "9999999",
                3,
                "",
                text,
                new Reporter("Budi Rahasia", "0812", "b@c.id", true, true),
                "Pengaduan Tidak Berkadar Pengawasan",
                plain.category(),
                plain.channel(),
                "Menunggu Persetujuan Kementerian",
                "sesuatu",
                Samples.NOW,
                null,
                null,
                "Jalan Sangat Panjang Sekali Nomor 1, Kelurahan Contoh, Kecamatan Contoh, Kabupaten Contoh, Provinsi"
                        + " Contoh",
                List.of(new Disposition(
                        "d", "unit-2", "open", Samples.NOW.minus(Duration.ofDays(40)), null, null, null)),
                answers,
                history,
                List.of(
                        new Attachment("a".repeat(64), "foto jalan rusak di depan pasar.jpg", "image/jpeg", 812_345),
                        new Attachment("b".repeat(64), "surat.pdf", "application/pdf", 5_812_345)),
                Set.of("initial-response", "follow-up", "not-our-authority"));
    }

    private static void fill(AccountStore store, int count) {
        if (store.cache().position().complete()) {
            return;
        }
        store.cache().saveReference(new Cache.StoredReference(Samples.reference(), "t"));
        Samples.stream(7, count)
                .gather(Gatherers.windowFixed(500))
                .forEach(page -> store.cache().apply(new Cache.Page(page, List.of(), "c", "e", false)));
        store.cache().apply(new Cache.Page(List.of(), List.of(), "c", "e", true));
        store.cache().apply(new Cache.Page(List.of(hard()), List.of(), "c", "e", true));
        var answerable = Samples.stream(7, 60)
                .filter(complaint -> complaint.allows(ActionKind.FOLLOW_UP))
                .toList();
        for (var i = 0; i < 4; i++) {
            store.drafts()
                    .save(
                            UUID.randomUUID(),
                            answerable.get(i).id(),
                            new ActionBody.Answer(
                                    FollowUpKind.FOLLOW_UP,
                                    "Yth. Saudara Pelapor, terima kasih atas laporan Saudara. Tim kami sudah ke"
                                            + " lokasi."),
                            answerable.get(i).version());
        }
        for (var i = 4; i < 6; i++) {
            var id = UUID.randomUUID();
            store.drafts()
                    .save(
                            id,
                            answerable.get(i).id(),
                            new ActionBody.Answer(
                                    FollowUpKind.INITIAL_RESPONSE, "Yth. Saudara Pelapor, sudah kami terima."),
                            answerable.get(i).version());
            store.outbox().enqueue(id);
        }
    }
}
