package id.penghubung.ui.queue;

import id.penghubung.store.AccountStore;
import id.penghubung.store.Complaints;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FileOpener;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.QueuePlace;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.TimerDelays;
import id.penghubung.ui.complaint.ComplaintPane;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// *Antrean* and *Laporan* side by side: builds both, wires them to the store, and remembers how they were left.
public final class QueueScreen implements QueuePlace {

    /// A dragged column changes many times; it is written once it rests.
    private static final Duration SETTINGS_PAUSE = Duration.ofSeconds(1);

    private final Background background;
    private final TimerDelays delays;
    private final QueueSettingsFile settingsFile;
    private final QueueViewModel model;
    private final QueueController controller;
    private final ComplaintPane complaint;
    private final Parent node;
    private final AccountStore.Subscription subscription;
    private Delays.Appointment settingsPause;

    /// @param settingsFolder where `queue.properties` is kept
    public QueueScreen(
            Desk desk,
            Background background,
            Dialogs dialogs,
            Notices notices,
            Navigator navigator,
            Path settingsFolder) {
        this(desk, background, dialogs, notices, navigator, settingsFolder, QueuePlan.queue(desk.person()));
    }

    public QueueScreen(
            Desk desk,
            Background background,
            Dialogs dialogs,
            Notices notices,
            Navigator navigator,
            Path settingsFolder,
            QueuePlan plan) {
        this(desk, background, dialogs, notices, navigator, settingsFolder, plan, FileOpener.ofThisSystem());
    }

    /// @param opener shows files of complaints
    /// @param settingsFolder where the place's looks are kept, by the plan's name
    public QueueScreen(
            Desk desk,
            Background background,
            Dialogs dialogs,
            Notices notices,
            Navigator navigator,
            Path settingsFolder,
            QueuePlan plan,
            FileOpener opener) {
        this.background = background;
        this.delays = new TimerDelays("queue-timer", background.ui());
        this.settingsFile = new QueueSettingsFile(settingsFolder, plan.name());
        var moments = new Moments(desk.zone(), desk.clock());
        var settings = settingsFile.load().within(plan);
        this.complaint = new ComplaintPane(desk, background, delays, dialogs, notices, navigator, moments, opener);
        this.model = new QueueViewModel(desk.store(), background, delays, settings, plan.home());
        this.controller = new QueueController(
                model, plan, complaint, desk, background, dialogs, notices, moments, this::settingsChanged);
        this.node = Fxml.load(controller);
        controller.apply(settings);
        this.subscription = desk.store()
                .subscribe(areas -> background.ui().execute(() -> {
                    model.storeChanged(areas);
                    complaint.storeChanged();
                }));
    }

    PagedRows rows() {
        return model.rows();
    }

    @Override
    public void preview(Path file) {
        controller.openImport(file);
    }

    void chooseTargetsBy(QueueController.TargetChooser chooser) {
        controller.chooseTargetsBy(chooser);
    }

    private void settingsChanged() {
        if (settingsPause != null) {
            settingsPause.cancel();
        }
        settingsPause = delays.in(SETTINGS_PAUSE, () -> {
            settingsPause = null;
            var settings = settings();
            background.worker().execute(() -> settingsFile.save(settings));
        });
    }

    private QueueSettings settings() {
        return controller.settings(model.lastView(), model.sort().get());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void open(Complaints.Filter filter, String label) {
        model.open(filter, label);
    }

    @Override
    public void select(String complaintId) {
        model.select(complaintId);
    }

    @Override
    public void focusSearch() {
        controller.focusSearch();
    }

    @Override
    public void shown() {
        model.shown();
        complaint.shown();
        controller.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
        complaint.hidden();
    }

    @Override
    public List<Shortcut> shortcuts() {
        var all = new ArrayList<>(controller.shortcuts());
        all.addAll(complaint.shortcuts());
        return all;
    }

    @Override
    public void dispose() {
        subscription.close();
        if (settingsPause != null) {
            settingsFile.save(settings());
        }
        controller.dispose();
        model.dispose();
        complaint.dispose();
        delays.close();
    }
}
