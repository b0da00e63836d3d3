package id.penghubung.app;

import id.penghubung.server.Failure;
import id.penghubung.store.StoreException;

/// What came of opening an account.
sealed interface Opening {

    /// @param recoveryCode to be shown once; null when the account was known already
    record Opened(OpenAccount account, String recoveryCode) implements Opening {}

    /// @param offline only the data on this PC could be asked
    record WrongPassword(boolean offline) implements Opening {}

    record WrongRecoveryCode() implements Opening {}

    /// The server accepts the password, the data on this PC do not.
    record OldPasswordNeeded() implements Opening {}

    record ServerTrouble(Failure failure) implements Opening {}

    record BadAddress() implements Opening {}

    record StoreTrouble(StoreException.Trouble trouble) implements Opening {}

    record InUse() implements Opening {}

    /// There is no account in the folder, and not enough was said to make one.
    record NoAccount() implements Opening {}
}
