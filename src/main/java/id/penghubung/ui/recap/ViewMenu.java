package id.penghubung.ui.recap;

import id.penghubung.store.FigureViews;
import id.penghubung.store.FigureViews.View;
import id.penghubung.ui.common.Background;
import id.penghubung.ui.common.Dialogs;
import id.penghubung.ui.common.FailureWords;
import id.penghubung.ui.common.Notices;
import id.penghubung.ui.common.Notices.Notice;
import id.penghubung.ui.common.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// *Tampilan*: opens, saves, renames and deletes named views.
final class ViewMenu extends MenuButton {

    private final FigureViews store;
    private final Background background;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Supplier<RecapLook> present;
    private final Consumer<RecapLook> onOpen;
    private final Texts texts = Texts.of(ViewMenu.class);

    /// @param present how the screen looks now
    /// @param onOpen makes it look so
    ViewMenu(
            FigureViews store,
            Background background,
            Dialogs dialogs,
            Notices notices,
            Supplier<RecapLook> present,
            Consumer<RecapLook> onOpen) {
        this.store = store;
        this.background = background;
        this.dialogs = dialogs;
        this.notices = notices;
        this.present = present;
        this.onOpen = onOpen;
        setId("recap-views");
        setText(texts.text("views"));
        setGraphic(new FontIcon("mdi2b-bookmark-outline"));
        setAccessibleText(texts.text("views.accessible"));
        setTooltip(new Tooltip(texts.text("views.accessible")));
        setMinWidth(USE_PREF_SIZE);
        fill(List.of());
        refresh();
    }

    void refresh() {
        run(() -> {}, null);
    }

    /// Changes the store on the worker, and shows what it holds afterwards.
    private void run(Runnable change, String said) {
        background.run(
                () -> {
                    change.run();
                    return store.all();
                },
                views -> {
                    fill(views);
                    if (said != null) {
                        notices.say(Notice.done(said));
                    }
                },
                failure -> notices.say(Notice.care(FailureWords.of(failure))));
    }

    private void fill(List<View> views) {
        getItems().clear();
        views.forEach(view -> getItems().add(item(view.name(), () -> open(view))));
        if (!views.isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        var save = item(texts.text("views.save"), this::save);
        save.setId("recap-view-save");
        getItems().add(save);
        if (!views.isEmpty()) {
            getItems().addAll(menu("views.rename", views, this::rename), menu("views.delete", views, this::delete));
        }
    }

    private Menu menu(String key, List<View> views, Consumer<View> act) {
        var menu = new Menu(texts.text(key));
        views.forEach(view -> menu.getItems().add(item(view.name(), () -> act.accept(view))));
        return menu;
    }

    private static MenuItem item(String words, Runnable act) {
        var item = new MenuItem(words);
        // A name may have a line below a letter, and is not a shortcut.
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> act.run());
        return item;
    }

    private void open(View view) {
        RecapLook.read(view)
                .ifPresentOrElse(onOpen, () -> notices.say(Notice.care(texts.text("views.unknown", view.name()))));
    }

    private void save() {
        dialogs.ask(texts.text("views.save.title"), texts.text("views.save.what"), texts.text("views.name"))
                .filter(name -> !name.isBlank())
                .ifPresent(name -> save(present.get().named(name)));
    }

    private void save(View view) {
        background.run(
                () -> store.byName(view.name()).isPresent(),
                taken -> {
                    if (!taken
                            || dialogs.confirm(
                                    texts.text("views.replace.title"),
                                    texts.text("views.replace.what", view.name()),
                                    texts.text("views.replace.do"))) {
                        run(() -> store.save(view), texts.text("views.saved", view.name()));
                    }
                },
                failure -> notices.say(Notice.care(FailureWords.of(failure))));
    }

    private void rename(View view) {
        dialogs.ask(
                        texts.text("views.rename.title", view.name()),
                        texts.text("views.rename.what"),
                        texts.text("views.name"))
                .filter(name -> !name.isBlank())
                .ifPresent(name -> background.run(
                        () -> store.rename(view.name(), name),
                        renamed -> {
                            if (renamed) {
                                refresh();
                            } else {
                                notices.say(Notice.care(texts.text("views.taken", name)));
                            }
                        },
                        failure -> notices.say(Notice.care(FailureWords.of(failure)))));
    }

    private void delete(View view) {
        if (dialogs.confirm(
                texts.text("views.delete.title", view.name()),
                texts.text("views.delete.what"),
                texts.text("views.delete.do"))) {
            run(() -> store.delete(view.name()), texts.text("views.deleted", view.name()));
        }
    }
}
