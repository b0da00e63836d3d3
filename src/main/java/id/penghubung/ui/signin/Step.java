package id.penghubung.ui.signin;

import id.penghubung.ui.signin.Gate.Entry;
import id.penghubung.ui.signin.Gate.KnownAccount;
import id.penghubung.ui.signin.Gate.Practice;
import java.util.List;

/// What the sign-in asks for now.
sealed interface Step {

    /// Nobody has signed in on this PC: practice or an own server.
    record Welcome() implements Step {}

    /// @param selected the one that was used last, or that was asked for
    record Known(List<KnownAccount> accounts, KnownAccount selected) implements Step {}

    /// A server and an account that this PC does not know.
    record NewServer(String address, String user) implements Step {}

    /// An account without a server.
    ///
    /// @param name known from before; may be empty
    record NewFiles(String name) implements Step {}

    record PracticeAccounts(Practice practice) implements Step {}

    /// The server takes the password; the data on this PC still want the former one.
    record OldPassword(KnownAccount account, char[] newPassword) implements Step {}

    record Forgotten(KnownAccount account) implements Step {}

    /// Shown once, before the desk opens.
    record RecoveryCode(Entry.Opened opened) implements Step {}
}
