package id.penghubung.ui.byhand;

import id.penghubung.store.Outbox;
import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Browser;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.ReportPage;
import id.penghubung.ui.common.Texts;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// The three steps, each one click: copy the text, open the report's page, note that it was sent. FX thread.
public final class HandSending {

    private final Desk desk;
    private final Background background;
    private final Notices notices;
    private final Browser browser;
    private final Texts texts = Texts.of(HandSending.class);

    public HandSending(Desk desk, Background background, Notices notices, Browser browser) {
        this.desk = desk;
        this.background = background;
        this.notices = notices;
        this.browser = browser;
    }

    public Desk desk() {
        return desk;
    }

    public void copyText(Outbox.Item item) {
        toClipboard(item.action().body().text());
        notices.say(Notice.done(texts.text("copied")));
    }

    /// The tracking ID goes to the clipboard, for the site's search.
    ///
    /// @param trackingId digits
    public void openPage(String trackingId) {
        toClipboard(trackingId);
        background.run(
                () -> opened(trackingId),
                address ->
                        notices.say(address.map(shown -> Notice.done(texts.text("opened", shown.getHost(), trackingId)))
                                .orElseGet(() -> Notice.care(texts.text("no_address", trackingId)))),
                _ -> notices.say(Notice.care(texts.text("no_browser", trackingId))));
    }

    private Optional<URI> opened(String trackingId) throws IOException {
        var address = ReportPage.of(desk.store().cache().office().pagePattern()).address(trackingId);
        if (address.isPresent()) {
            browser.open(address.get());
        }
        return address;
    }

    /// @param at when the officer put it into LAPOR!
    public void noteSent(Outbox.Item item, Instant at) {
        background.run(
                () -> desk.store().outbox().markSentByHand(item.action().id(), at),
                noted -> notices.say(noted ? Notice.done(texts.text("noted")) : Notice.care(texts.text("not_noted"))),
                failure -> notices.say(Notice.care(FailureWords.of(failure))));
    }

    private static void toClipboard(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
