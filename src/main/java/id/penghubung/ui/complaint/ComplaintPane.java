package id.penghubung.ui.complaint;

import id.penghubung.store.Outbox;
import id.penghubung.sync.SyncService.Connection;
import id.penghubung.ui.Desk;
import id.penghubung.ui.byhand.HandSending;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Browser;
import id.penghubung.ui.common.Delays;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FileOpener;
import id.penghubung.ui.common.Fxml;
import id.penghubung.ui.common.Moments;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Words;
import java.util.List;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/// One complaint with its editor, as a part of the queue. FX thread only.
public final class ComplaintPane {

    private final Desk desk;
    private final Notices notices;
    private final Texts texts = Texts.of(ComplaintPane.class);
    private final ComplaintViewModel model;
    private final ComplaintController controller;
    private final DownloadsViewModel downloads;
    private final Parent node;

    public ComplaintPane(
            Desk desk,
            Background background,
            Delays delays,
            Dialogs dialogs,
            Notices notices,
            Navigator navigator,
            Moments moments,
            FileOpener opener) {
        this.desk = desk;
        this.notices = notices;
        var editor = new EditorViewModel(
                DraftStore.of(desk.store()),
                desk.store().attachments(),
                background,
                delays,
                desk.clock(),
                UUID::randomUUID,
                Colleagues.of(desk.sync()),
                this::queued);
        this.model = new ComplaintViewModel(desk.store(), desk.store().audit(), background, delays, editor);
        // A slow line must not take a reader's thread.
        this.downloads = new DownloadsViewModel(
                desk.sync().files(),
                desk.store().downloads(),
                opener,
                new Background(
                        background.ui(),
                        task -> Thread.ofVirtual().name("download").start(task)));
        var editorController = new EditorController(
                editor, new TemplatesViewModel(desk.store().ownTemplates(), background), dialogs, moments);
        var editorNode = Fxml.load(editorController);
        this.controller = new ComplaintController(
                model,
                editorController,
                editorNode,
                desk.person(),
                moments,
                desk.zone(),
                notices,
                new FileLines(downloads, dialogs),
                () -> navigator.go(new Navigator.Destination.Outbox()),
                (kindWord, complaintId) -> navigator.go(new Navigator.Destination.Letter(kindWord, complaintId)),
                trackingId -> navigator.go(new Navigator.Destination.NewObstacle(trackingId)),
                new HandSending(desk, background, notices, Browser.ofThisPc()));
        this.node = Fxml.load(controller);
    }

    /// Stands in the outbox: whether it goes out now or later is said as it is.
    private void queued(Outbox.Item item) {
        var kind = Words.of(item.action().body().kind());
        var sheet = model.shown().get();
        var target = sheet instanceof ComplaintViewModel.Shown.Present(var present)
                        && present.id().equals(item.action().complaintId())
                        && !present.gone()
                ? Words.trackingId(present.complaint().trackingId())
                : "";
        if (item.byHand()) {
            notices.say(Notices.Notice.know(texts.text("queued.by_hand", kind, target)));
            controller.showAnswers();
            return;
        }
        var goesNow = switch (desk.sync().state().connection()) {
            case Connection.Online _, Connection.Unknown _ -> true;
            case Connection.Offline _, Connection.Manual _, Connection.NoServer _ -> false;
        };
        notices.say(
                goesNow
                        ? Notices.Notice.done(texts.text("queued.online", kind, target))
                        : Notices.Notice.know(texts.text("queued.offline", kind, target)));
        desk.sync().nudge();
    }

    public Parent node() {
        return node;
    }

    /// @param complaintId null for none
    public void show(String complaintId) {
        model.show(complaintId);
    }

    /// Something changed in the store.
    public void storeChanged() {
        model.storeChanged();
    }

    /// The focus goes to the text being written, else to the first thing that can be done here.
    public void focus() {
        controller.focus();
    }

    /// @param action takes the focus when a text was sent or discarded and its editor is gone
    public void onWritten(Runnable action) {
        controller.onWritten(action);
    }

    /// The keys of this pane work from the list beside it too.
    public void key(KeyEvent event) {
        controller.keyFromOutside(event);
    }

    public void shown() {
        model.refresh();
    }

    /// Nothing that was typed is lost.
    public void hidden() {
        model.editor().flush();
        model.cover();
    }

    public List<Shortcut> shortcuts() {
        return controller.shortcuts();
    }

    /// Everything typed is on the disk when this returns.
    public void dispose() {
        downloads.dispose();
        model.dispose();
    }
}
