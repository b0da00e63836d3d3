package id.penghubung.ui.signin;

import id.penghubung.ui.Desk;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A gate that gives the answers it was told to give, in order, and remembers what it was asked.
public final class ScriptedGate implements Gate {

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Deque<Renewal> renewals = new ArrayDeque<>();
    /// Opens a locked window.
    public static final String RIGHT = "benar";

    private final List<String> asked = new ArrayList<>();
    private List<KnownAccount> known = List.of();
    private Practice practice = new Practice("http://127.0.0.1:8080", List.of());
    private Path aside;

    public ScriptedGate knows(KnownAccount... accounts) {
        known = List.of(accounts);
        return this;
    }

    public ScriptedGate practises(PracticeAccount... accounts) {
        practice = new Practice("http://127.0.0.1:8080", List.of(accounts));
        return this;
    }

    public ScriptedGate answers(Entry... answers) {
        entries.addAll(List.of(answers));
        return this;
    }

    public ScriptedGate renews(Renewal... answers) {
        renewals.addAll(List.of(answers));
        return this;
    }

    public ScriptedGate setsAside(Path path) {
        aside = path;
        return this;
    }

    /// What was asked, secrets included: they are the test's own.
    public List<String> asked() {
        return asked;
    }

    @Override
    public List<KnownAccount> knownAccounts() {
        return known;
    }

    @Override
    public Practice startPractice() {
        asked.add("practice");
        return practice;
    }

    @Override
    public Entry enterNew(String serverUrl, String user, char[] password, char[] passphrase) {
        asked.add("new " + serverUrl + " " + user + " " + words(password) + " " + words(passphrase));
        return entries.remove();
    }

    @Override
    public Entry enterNewWithFiles(FileOfficer officer, char[] password) {
        asked.add("files " + officer.name() + " " + officer.unit() + " " + words(password));
        return entries.remove();
    }

    @Override
    public Entry enterKnown(KnownAccount account, char[] password, char[] passphrase) {
        asked.add("known " + account.user() + " " + words(password) + " " + words(passphrase));
        return entries.remove();
    }

    @Override
    public Entry enterWithOldPassword(KnownAccount account, char[] newPassword, char[] oldPassword) {
        asked.add("old " + account.user() + " " + words(newPassword) + " " + words(oldPassword));
        return entries.remove();
    }

    @Override
    public Entry enterWithRecoveryCode(KnownAccount account, String recoveryCode, char[] newSecret) {
        asked.add("code " + account.user() + " " + recoveryCode + " " + words(newSecret));
        return entries.remove();
    }

    @Override
    public Renewal renew(Desk desk, char[] password) {
        asked.add("renew " + words(password));
        return renewals.remove();
    }

    @Override
    public boolean opens(Desk desk, char[] secret) {
        asked.add("opens " + words(secret));
        return words(secret).equals(RIGHT);
    }

    @Override
    public Removed removeData(Desk desk, boolean workToo) {
        asked.add("remove " + workToo);
        return new Removed(1, 2);
    }

    @Override
    public Path startAnew(KnownAccount account, boolean keepAside) {
        asked.add("anew " + account.user() + " " + keepAside);
        known = List.of();
        return aside;
    }

    @Override
    public void leave(Desk desk) {
        asked.add("leave");
    }

    private static String words(char[] secret) {
        return secret == null ? "-" : new String(secret);
    }
}
