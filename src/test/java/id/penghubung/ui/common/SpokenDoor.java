package id.penghubung.ui.common;

import java.util.ArrayList;
import java.util.List;

/// Remembers what was asked of the window around.
public final class SpokenDoor implements AccountDoor {

    private final List<String> asked = new ArrayList<>();

    public List<String> asked() {
        return asked;
    }

    @Override
    public void leave() {
        asked.add("leave");
    }

    @Override
    public void lock() {
        asked.add("lock");
    }

    @Override
    public void removeData(boolean workToo) {
        asked.add("remove " + workToo);
    }
}
