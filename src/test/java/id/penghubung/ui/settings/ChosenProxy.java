package id.penghubung.ui.settings;

/// Remembers the choice for one test.
public final class ChosenProxy implements ProxySettings {

    private volatile Chosen chosen = new Chosen.OfSystem();

    @Override
    public Chosen chosen() {
        return chosen;
    }

    @Override
    public void choose(Chosen wanted) {
        chosen = wanted;
    }
}
