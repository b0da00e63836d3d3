package id.penghubung.ui.shell;

import id.penghubung.store.AccountStore;
import id.penghubung.store.AccountStore.Area;
import id.penghubung.store.Complaints.Filter;
import id.penghubung.store.News;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Delays;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Navigator.Destination;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.Refresher;
import id.penghubung.ui.common.Texts;
import id.penghubung.ui.common.Words;
import java.time.Duration;
import java.util.List;

/// Tells what is new as a line under the header that stays until it is closed, and leads to the rows. Numbers and
/// tracking IDs only. While the window is locked the line waits behind the lock with everything else.
///
/// There is no sign in the system's tray: the only way there from Java is AWT, whose toolkit would have to be started
/// beside this one at every start.
final class NewsWatch {

    /// Reminders that gathered while the office was closed are told when it opens, also when nothing else happens.
    private static final Duration PACE = Duration.ofMinutes(5);

    private final AccountStore store;
    private final Delays delays;
    private final Notices notices;
    private final Navigator navigator;
    private final Refresher<List<News.Item>> looks;
    private final Texts texts = Texts.of(NewsWatch.class);
    private AccountStore.Subscription subscription;
    private Delays.Appointment next;

    NewsWatch(AccountStore store, Background background, Delays delays, Notices notices, Navigator navigator) {
        this.store = store;
        this.delays = delays;
        this.notices = notices;
        this.navigator = navigator;
        this.looks = new Refresher<>(
                background,
                () -> store.news().look(),
                found -> found.forEach(this::tell),
                failure -> notices.say(Notice.care(FailureWords.of(failure))));
    }

    void start() {
        // A round ends with SYNC, so a day that has passed is noticed with the next one although nothing came.
        subscription = store.subscribe(areas -> {
            if (areas.contains(Area.COMPLAINTS) || areas.contains(Area.OUTBOX) || areas.contains(Area.SYNC)) {
                looks.request();
            }
        });
        look();
    }

    private void look() {
        next = delays.in(PACE, this::look);
        looks.request();
    }

    void stop() {
        looks.stop();
        if (next != null) {
            next.cancel();
        }
        if (subscription != null) {
            subscription.close();
        }
    }

    private void tell(News.Item item) {
        var key = "news." + item.kind().name();
        var words = item.trackingId() == null
                ? texts.text(key + ".many", item.count())
                : texts.text(key + ".one", Words.trackingId(item.trackingId()));
        notices.say(Notice.news(words, texts.text("news.open"), () -> navigator.go(destination(item))));
    }

    private Destination destination(News.Item item) {
        return switch (item.kind()) {
            case NEW, DUE_SOON, RETURNED ->
                new Destination.Queue(
                        Filter.onlyThese(item.keys()),
                        texts.text("news." + item.kind().name() + ".rows"));
            case REQUEST_DUE_SOON -> new Destination.Request(item.requests().getFirst());
            case FAILED -> new Destination.Outbox();
        };
    }
}
