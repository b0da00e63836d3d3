package id.penghubung.tour;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.app.Main;
import id.penghubung.contract.Json;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The real program in a process of its own, with a hand on mouse and keyboard: reads one order per line from stdin (as
/// JSON), carries it out with TestFX in the real window, and answers with one line. The process can be killed at any
/// moment, which is what it is for.
final class Puppet {

    private static final int PATIENCE_SECONDS = 20;

    private final FxRobot robot = new FxRobot();

    private Puppet() {}

    public static void main(String[] args) throws IOException {
        var answers =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        Thread.ofPlatform().name("program").start(() -> Main.main(new String[0]));
        var puppet = new Puppet();
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = orders.readLine(); line != null; line = orders.readLine()) {
            answers.println(Json.MAPPER.writeValueAsString(puppet.obey(Json.MAPPER.readTree(line))));
        }
        // Whoever gave the orders is gone.
        Runtime.getRuntime().halt(3);
    }

    private Map<String, Object> obey(JsonNode order) {
        try {
            awaitThat(Puppet::windowOpen, "the first window");
            var result = carryOut(order);
            return Map.of("ok", true, "result", result == null ? "" : result);
        } catch (Exception | AssertionError e) {
            return Map.of("ok", false, "result", e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private Object carryOut(JsonNode order) throws Exception {
        var query = order.path("query").asText();
        var text = order.path("text").asText();
        return switch (order.get("do").asText()) {
            case "await" -> {
                awaitNode(query);
                yield null;
            }
            case "awaitAny" -> {
                var queries = java.util.List.of(query.split("\\|"));
                awaitThat(() -> queries.stream().anyMatch(one -> visible(one) != null), query);
                yield queries.stream()
                        .filter(one -> visible(one) != null)
                        .findFirst()
                        .orElseThrow();
            }
            case "awaitText" -> {
                awaitThat(() -> textOf(visible(query)).contains(text), query + " to say " + text);
                yield textOf(visible(query));
            }
            case "awaitRows" -> {
                awaitThat(() -> rows(query) > 0, query + " to have rows");
                yield rows(query);
            }
            case "awaitRowCount" -> {
                awaitThat(() -> rows(query) == Integer.parseInt(text), query + " to have rows: " + text);
                yield null;
            }
            case "click" -> {
                robot.clickOn(awaitNode(query));
                WaitForAsyncUtils.waitForFxEvents();
                yield null;
            }
            case "clickRow" -> {
                var row = Integer.parseInt(text);
                awaitThat(() -> row(query, row) != null, "row " + row + " of " + query);
                robot.clickOn(row(query, row));
                WaitForAsyncUtils.waitForFxEvents();
                yield null;
            }
            case "write" -> {
                robot.write(text);
                yield null;
            }
            case "set" -> {
                var field = (TextInputControl) awaitNode(query);
                robot.interact(() -> field.setText(text));
                yield null;
            }
            case "choose" -> {
                var box = (ComboBox<?>) awaitNode(query);
                robot.interact(() -> choose(box, text));
                WaitForAsyncUtils.waitForFxEvents();
                yield null;
            }
            case "press" -> {
                var keys = java.util.Arrays.stream(text.split("\\+"))
                        .map(KeyCode::valueOf)
                        .toArray(KeyCode[]::new);
                robot.push(keys);
                WaitForAsyncUtils.waitForFxEvents();
                yield null;
            }
            case "text" -> textOf(awaitNode(query));
            case "rows" -> rows(query);
            case "size" -> {
                var parts = text.split("x");
                robot.interact(() -> {
                    var window = Window.getWindows().getFirst();
                    window.setX(0);
                    window.setY(0);
                    window.setWidth(Double.parseDouble(parts[0]));
                    window.setHeight(Double.parseDouble(parts[1]));
                });
                yield null;
            }
            case "picture" -> {
                picture(new File(text));
                yield null;
            }
            case "memory" ->
                java.nio.file.Files.readString(java.nio.file.Path.of("/proc/self/status"))
                        .lines()
                        .filter(line -> line.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("");
            case "name" ->
                WaitForAsyncUtils.waitForAsyncFx(
                        10_000,
                        () -> com.sun.glass.ui.Application.GetApplication().getName());
            case "uptime" ->
                java.lang.management.ManagementFactory.getRuntimeMXBean().getUptime();
            default -> throw new IllegalArgumentException(order.toString());
        };
    }

    /// The first order may come before the toolkit has started.
    private static boolean windowOpen() {
        try {
            return WaitForAsyncUtils.waitForAsyncFx(
                    10_000, () -> !Window.getWindows().isEmpty());
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private Node awaitNode(String query) throws Exception {
        awaitThat(() -> visible(query) != null, query + " to be visible");
        return visible(query);
    }

    private static void awaitThat(Callable<Boolean> condition, String what) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }

    /// Null when there is none. Searched on the FX thread, since the scene may change at any time.
    private Node visible(String query) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> robot.lookup(query).queryAll().stream()
                        .filter(Puppet::shown)
                        .findFirst()
                        .orElse(null));
    }

    private Node row(String table, int index) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> robot.lookup(table + " .table-row-cell").queryAllAs(TableRow.class).stream()
                        .filter(row -> row.getIndex() == index && !row.isEmpty() && shown(row))
                        .findFirst()
                        .orElse(null));
    }

    private static boolean shown(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null
                && node.getScene().getWindow() != null
                && node.getScene().getWindow().isShowing();
    }

    private static String textOf(Node node) {
        return switch (node) {
            case null -> "";
            case Labeled labeled -> labeled.getText();
            case TextInputControl input -> input.getText();
            case javafx.scene.text.Text words -> words.getText();
            default -> String.valueOf(node.getAccessibleText());
        };
    }

    private int rows(String query) {
        return switch (visible(query)) {
            case TableView<?> table -> table.getItems().size();
            case ListView<?> list -> list.getItems().size();
            case null, default -> 0;
        };
    }

    private void picture(File file) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        var image = WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> SwingFXUtils.fromFXImage(
                        Window.getWindows().getFirst().getScene().snapshot(null), null));
        if (!ImageIO.write(image, "png", file)) {
            throw new IOException("no PNG writer");
        }
    }

    private static <T> void choose(ComboBox<T> box, String name) {
        box.setValue(box.getItems().stream()
                .filter(item -> item.toString().equals(name))
                .findFirst()
                .orElseThrow());
    }
}
