package id.penghubung.ui.complaint;

import id.penghubung.sync.PresenceService.Colleague;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Remembers what the editor told about itself; the test speaks for the others.
final class HandColleagues implements Colleagues {

    final List<String> told = new ArrayList<>();
    Consumer<List<Colleague>> onOthers;

    @Override
    public void opened(String complaintId, Consumer<List<Colleague>> listener) {
        told.add("buka " + complaintId);
        onOthers = listener;
    }

    @Override
    public void typed() {
        told.add("ketik");
    }

    @Override
    public void closed() {
        told.add("tutup");
    }

    @Override
    public void reread(String complaintId) {
        told.add("baca " + complaintId);
    }
}
