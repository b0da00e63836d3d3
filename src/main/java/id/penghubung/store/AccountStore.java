package id.penghubung.store;

import id.penghubung.privacy.DataKeys;
import id.penghubung.privacy.FieldCipher;
import id.penghubung.privacy.FileCipher;
import id.penghubung.privacy.PassphraseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// One account's databases, opened with its keys. Calls block for a few milliseconds: never call from the FX thread.
/// Safe for use by several threads; each database has one writer thread of its own.
public final class AccountStore implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(AccountStore.class.getName());

    private final AccountFolder folder;
    private final Database cacheDb;
    private final Database workDb;
    private final SearchIndex search;
    private final Events events;
    private final List<OpeningNotice> notices;
    private final Cache cache;
    private final Complaints complaints;
    private final Extracts extracts;
    private final Requests requests;
    private final Drafts drafts;
    private final Outbox outbox;
    private final WorkTransfer transfer;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final Retention retention;
    private final News news;
    private final Quality quality;
    private final Downloads downloads;
    private final RuleBook ruleBook;
    private final CalendarBook calendarBook;
    private final LimitBook limitBook;
    private final Memos memos;
    private final Evidence evidence;
    private final OwnTemplates ownTemplates;
    private final OwnAnswers ownAnswers;
    private final FigureViews figureViews;
    private final Obstacles obstacles;

    private AccountStore(
            AccountFolder folder, Opened opened, Ciphers ciphers, List<OpeningNotice> notices, Clock clock) {
        this.folder = folder;
        this.cacheDb = opened.cacheDb();
        this.workDb = opened.workDb();
        this.notices = notices;
        this.events = new Events();
        var marks = new WorkMarks(workDb, cacheDb);
        var features = new TextFeatures();
        this.cache = new Cache(cacheDb, ciphers.cache(), workDb, ciphers.work(), features, events, clock);
        this.quality = new Quality(cacheDb, ciphers.cache(), workDb, features, events);
        this.ruleBook = new RuleBook(workDb, cacheDb, cache, clock);
        this.calendarBook = new CalendarBook(workDb, cache, clock);
        this.limitBook = new LimitBook(workDb, cache, clock);
        var pictures = new PictureRows(ciphers.work());
        var files = new AttachmentRows(ciphers.work());
        this.audit = new AuditTrail(workDb, ciphers.work(), clock);
        if (notices.stream().anyMatch(OpeningNotice.WorkRestored.class::isInstance)) {
            audit.beginAnew();
        }
        this.outbox = new Outbox(
                workDb,
                opened.outboxRows(),
                opened.draftRows(),
                files,
                pictures,
                opened.spool(),
                marks,
                audit,
                events,
                clock);
        outbox.eraseOldTexts();
        this.attachments = new Attachments(
                workDb, files, opened.draftRows(), folder.attachments(), ciphers.workFiles(), events, clock);
        attachments.sweep();
        var memoRows = new MemoRows(ciphers.work());
        this.memos = new Memos(workDb, memoRows, events, clock);
        this.transfer = new WorkTransfer(
                workDb,
                new WorkRows(opened.outboxRows(), opened.draftRows(), files, memoRows),
                opened.spool(),
                marks,
                events,
                cache::person,
                audit,
                new PassphraseFile(new SecureRandom()),
                attachments,
                clock);
        this.extracts = new Extracts(
                cacheDb,
                ciphers.cache(),
                ciphers.cacheFiles(),
                workDb,
                ciphers.work(),
                cache,
                marks,
                folder.imports(),
                audit,
                events,
                clock);
        extracts.adoptDrafts();
        marks.projectAll();
        this.search = new SearchIndex(cacheDb, ciphers.cache(), ciphers.cacheFiles(), folder.searchIndex());
        this.complaints = new Complaints(cacheDb, ciphers.cache(), search, cache::rules, clock);
        this.retention = new Retention(cacheDb, ciphers.cache(), workDb, opened.outboxRows(), audit, events, clock);
        this.obstacles = new Obstacles(
                workDb, new ObstacleRows(ciphers.work()), opened.draftRows(), files, outbox, events, clock);
        this.downloads = new Downloads(
                folder.downloads(),
                folder.opened(),
                ciphers.cacheFiles(),
                attachments,
                // While the list is filled anew, a complaint that is missing says nothing.
                id -> !retention.erased(id)
                        && (!cache.position().complete() || complaints.row(id).isPresent() || obstacles.holds(id)));
        downloads.clearReadable();
        downloads.sweep();
        this.drafts = new Drafts(workDb, opened.draftRows(), pictures, files, complaints, marks, events, clock);
        this.requests = new Requests(
                cacheDb,
                new RequestRows(ciphers.cache()),
                drafts,
                outbox,
                complaints,
                cache::rules,
                cache::requestLimits,
                clock);
        this.news = new News(cacheDb, workDb, cache, complaints, requests, outbox, clock);
        this.evidence = new Evidence(cacheDb, workDb, ciphers.work(), cache, extracts, events, clock);
        this.ownTemplates = new OwnTemplates(workDb, ciphers.work(), clock);
        this.ownAnswers =
                new OwnAnswers(workDb, opened.outboxRows(), opened.draftRows(), ownTemplates, cache, complaints);
        this.figureViews = new FigureViews(workDb, ciphers.work());
        events.subscribe(areas -> {
            if (areas.contains(Area.COMPLAINTS)) {
                search.changed();
                extracts.adoptDrafts();
                downloads.sweep();
            }
        });
    }

    private record Ciphers(FieldCipher cache, FileCipher cacheFiles, FieldCipher work, FileCipher workFiles) {
        static Ciphers of(DataKeys keys) {
            var random = new SecureRandom();
            return new Ciphers(
                    new FieldCipher(keys.cacheKey(), random),
                    new FileCipher(keys.cacheKey(), random),
                    new FieldCipher(keys.workKey(), random),
                    new FileCipher(keys.workKey(), random));
        }
    }

    private record Opened(Database cacheDb, Database workDb, OutboxRows outboxRows, DraftRows draftRows, Spool spool) {}

    /// What had to be mended while opening, to be told to the officer.
    public sealed interface OpeningNotice {
        /// `cache.db` was damaged, stands aside at `aside`, and is empty now: the next sync fills it.
        record CacheRebuilt(Path aside) implements OpeningNotice {}

        /// `work.db` was damaged and stands aside at `aside`, or was gone. What waited to be sent is parked as
        /// [Outbox.ParkReason#CHECK_FIRST].
        ///
        /// @param aside null when the file was gone
        /// @param backup the copy it was restored from; null when there was none
        /// @param fromSpool queued actions that were taken from the spool
        record WorkRestored(Path aside, Path backup, int fromSpool) implements OpeningNotice {}
    }

    /// What changed; sent after the commit, on the thread that made the change, before its call returns.
    public enum Area {
        COMPLAINTS,
        REQUESTS,
        REFERENCE,
        DRAFTS,
        OUTBOX,
        MEMOS,
        SYNC,
        /// What the quality of answers is judged by.
        QUALITY,
        /// What was settled on the reconciliation list.
        RECONCILIATION,
        /// *Daftar kendala*; what waits of it is [#OUTBOX]'s.
        OBSTACLES
    }

    /// Creates what is missing, migrates what is older.
    ///
    /// @throws StoreException when the disk or a file does not allow it; nothing that was there is lost then
    public static AccountStore open(AccountFolder folder, DataKeys keys, Clock clock) {
        try {
            for (var needed : List.of(folder.root(), folder.spool(), folder.backup(), folder.attachments())) {
                Files.createDirectories(needed);
            }
            var killed = Files.exists(folder.openMark());
            if (!killed) {
                Files.createFile(folder.openMark());
            }
            var ciphers = Ciphers.of(keys);
            try {
                return open(folder, ciphers, new Opening(folder, clock, killed), clock);
            } catch (DamageMetException e) {
                LOG.log(Level.WARNING, "damage was met while opening; the files are checked now", e);
                return open(folder, ciphers, new Opening(folder, clock, true), clock);
            }
        } catch (IOException e) {
            throw Troubles.of("the account's folder cannot be used", folder.root(), e);
        }
    }

    private static AccountStore open(AccountFolder folder, Ciphers ciphers, Opening opening, Clock clock) {
        var outboxRows = new OutboxRows(ciphers.work());
        var draftRows = new DraftRows(ciphers.work());
        var spool = new Spool(folder.spool(), ciphers.workFiles());
        Database workDb = null;
        Database cacheDb = null;
        try {
            workDb = opening.work(ciphers.work(), new SpoolMerge(spool, outboxRows, draftRows));
            cacheDb = opening.cache(ciphers.cache());
            var opened = new Opened(cacheDb, workDb, outboxRows, draftRows, spool);
            var store = new AccountStore(folder, opened, ciphers, opening.notices(), clock);
            new Backups(folder.backup())
                    .makeDaily(workDb, store.cache.officeZone().dateOf(clock.instant()));
            return store;
        } catch (RuntimeException e) {
            var damaged = false;
            for (var database : new Database[] {workDb, cacheDb}) {
                if (database != null) {
                    damaged |= database.damageSeen();
                    database.close();
                }
            }
            throw damaged && !opening.checked() ? new DamageMetException(e) : e;
        }
    }

    /// A file that opened well turned out to be damaged at the first use.
    private static final class DamageMetException extends RuntimeException {
        private static final long serialVersionUID = 1;

        DamageMetException(RuntimeException cause) {
            super(cause);
        }
    }

    public List<OpeningNotice> openingNotices() {
        return notices;
    }

    public Complaints complaints() {
        return complaints;
    }

    public Cache cache() {
        return cache;
    }

    public Requests requests() {
        return requests;
    }

    public RuleBook ruleBook() {
        return ruleBook;
    }

    public CalendarBook calendarBook() {
        return calendarBook;
    }

    public LimitBook limitBook() {
        return limitBook;
    }

    public Extracts extracts() {
        return extracts;
    }

    public Drafts drafts() {
        return drafts;
    }

    public Outbox outbox() {
        return outbox;
    }

    /// The unsent work in one file, to and from another PC.
    public WorkTransfer transfer() {
        return transfer;
    }

    public Attachments attachments() {
        return attachments;
    }

    public News news() {
        return news;
    }

    public Quality quality() {
        return quality;
    }

    public Retention retention() {
        return retention;
    }

    public AuditTrail audit() {
        return audit;
    }

    /// Files of complaints, as far as they were downloaded.
    public Downloads downloads() {
        return downloads;
    }

    /// Letters (*nota dinas*).
    public Memos memos() {
        return memos;
    }

    /// What was done here beside what the sources show.
    public FigureViews figureViews() {
        return figureViews;
    }

    public Evidence evidence() {
        return evidence;
    }

    /// *Daftar kendala*.
    public Obstacles obstacles() {
        return obstacles;
    }

    /// Starts for answers that the officer made.
    public OwnTemplates ownTemplates() {
        return ownTemplates;
    }

    public OwnAnswers ownAnswers() {
        return ownAnswers;
    }

    /// For tests that look into the files or put a limit on them.
    Database cacheDb() {
        return cacheDb;
    }

    /// For tests that look into the files or put a limit on them.
    Database workDb() {
        return workDb;
    }

    /// @return closing it ends the subscription
    public Subscription subscribe(Consumer<Set<Area>> listener) {
        return events.subscribe(listener);
    }

    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /// Saves the search index, checkpoints and closes both files.
    @Override
    public void close() {
        try (workDb;
                cacheDb;
                search) {
            downloads.clearReadable();
        }
        if (cacheDb.damageSeen() || workDb.damageSeen()) {
            // The mark stays, so that the next opening checks the files.
            return;
        }
        try {
            Files.deleteIfExists(folder.openMark());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the next opening will check the files without need", e);
        }
    }
}
