package id.penghubung.ui.settings;

/// A network for screens whose test does not go there: the choice is remembered, no server is found.
public final class TestNetwork {

    private TestNetwork() {}

    public static Network none() {
        return new Network(new ChosenProxy(), _ -> null);
    }
}
