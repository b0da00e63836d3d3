package id.penghubung.ui.recap;

import id.penghubung.ui.Desk;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.Navigator;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Screen;
import id.penghubung.ui.common.Shortcut;
import id.penghubung.ui.common.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/// The place *Rekap*: a tab for each question that the figures answer. Only the tab in front reads anything.
public final class RecapScreen implements Screen {

    /// Made when it is first looked at.
    private static final class Part {
        private final Tab tab;
        private final Supplier<Screen> factory;
        private Screen screen;

        Part(Tab tab, Supplier<Screen> factory) {
            this.tab = tab;
            this.factory = factory;
        }

        Screen screen() {
            if (screen == null) {
                screen = factory.get();
                tab.setContent(screen.node());
            }
            return screen;
        }
    }

    private final Texts texts = Texts.of(RecapScreen.class);
    private final TabPane tabs = new TabPane();
    private final List<Part> parts = new ArrayList<>();
    private boolean inFront;

    public RecapScreen(Desk desk, Background background, Dialogs dialogs, Navigator navigator, Notices notices) {
        tabs.setId("recap-tabs");
        tabs.getStyleClass().add("place-tabs");
        tabs.setAccessibleText(texts.text("tabs.name"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        add("figures", () -> new RecapController(desk, background, dialogs, navigator, notices));
        add("compare", () -> new CompareController(desk, background, navigator, notices));
        add("quality", () -> new QualityController(desk, background, navigator, notices));
        add("requests", () -> new RequestsController(desk, background, navigator, notices));
        tabs.getSelectionModel().selectedItemProperty().subscribe((before, now) -> {
            if (inFront) {
                part(before).screen().hidden();
                part(now).screen().shown();
            }
        });
    }

    private void add(String name, Supplier<Screen> factory) {
        var tab = new Tab(texts.text("tab." + name));
        tab.setId("recap-tab-" + name);
        parts.add(new Part(tab, factory));
        tabs.getTabs().add(tab);
    }

    private Part part(Tab tab) {
        return parts.stream().filter(part -> part.tab == tab).findFirst().orElseThrow();
    }

    private Screen front() {
        return part(tabs.getSelectionModel().getSelectedItem()).screen();
    }

    @Override
    public Node node() {
        return tabs;
    }

    @Override
    public void shown() {
        inFront = true;
        front().shown();
    }

    @Override
    public void hidden() {
        inFront = false;
        front().hidden();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return parts.stream()
                .flatMap(part -> part.screen().shortcuts().stream())
                .toList();
    }

    @Override
    public void dispose() {
        parts.stream().filter(part -> part.screen != null).forEach(part -> part.screen.dispose());
    }
}
