package id.penghubung.ui.complaint;

import id.penghubung.sync.PresenceService.Colleague;
import id.penghubung.sync.SyncService;
import java.util.List;
import java.util.function.Consumer;

/// What the editor tells and asks about others at the same complaint. Every call returns at once, and none can fail.
interface Colleagues {

    /// @param onOthers told from any thread
    void opened(String complaintId, Consumer<List<Colleague>> onOthers);

    void typed();

    void closed();

    /// Asks for the complaint as it is now; it comes back as any other change of the store, or not at all.
    void reread(String complaintId);

    static Colleagues of(SyncService sync) {
        return new Colleagues() {
            @Override
            public void opened(String complaintId, Consumer<List<Colleague>> onOthers) {
                sync.presence().opened(complaintId, onOthers);
            }

            @Override
            public void typed() {
                sync.presence().typed();
            }

            @Override
            public void closed() {
                sync.presence().closed();
            }

            @Override
            public void reread(String complaintId) {
                sync.reread(complaintId);
            }
        };
    }
}
