package id.penghubung.tour;

import com.fasterxml.jackson.databind.JsonNode;
import id.penghubung.contract.Json;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The other end of a [Puppet]: starts the program as a process, gives it orders, and can kill it.
public final class ProgramUnderTest implements AutoCloseable {

    /// How windows are drawn and driven: the same as in the tests' own process.
    private static final List<String> PASSED_ON = List.of(
            "java.awt.headless",
            "prism.order",
            "testfx.robot",
            "testfx.robot.write_sleep",
            "testfx.robot.move_max_count",
            "testfx.headless",
            "glass.platform",
            "monocle.platform",
            "headless.geometry");

    private final Process process;
    private final BufferedReader answers;
    private final PrintStream orders;

    private ProgramUnderTest(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /// @param home data folder of the program
    public static ProgramUnderTest start(Path home) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dsun.net.httpserver.nodelay=true",
                "-Duser.language=id",
                "-Duser.country=ID"));
        for (var name : PASSED_ON) {
            var value = System.getProperty(name);
            if (value != null) {
                command.add("-D" + name + "=" + value);
            }
        }
        command.addAll(List.of("-cp", classPath(), Puppet.class.getName()));
        var builder = new ProcessBuilder(command)
                .redirectError(home.resolve("program.err").toFile());
        builder.environment().put("PENGHUBUNG_HOME", home.resolve("data").toString());
        return new ProgramUnderTest(builder.start());
    }

    /// The packaged jar when the build has made one, so that what is driven is what is shipped.
    private static String classPath() {
        var dist = System.getProperty("penghubung.dist");
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> dist != null && Path.of(entry).endsWith(Path.of("target", "classes"))
                        ? Path.of(dist, "lib", "*").toString()
                        : entry)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private String order(Map<String, String> order) {
        try {
            orders.println(Json.MAPPER.writeValueAsString(order));
            var line = answers.readLine();
            if (line == null) {
                throw new AssertionError("the program ended while told to " + order);
            }
            JsonNode answer = Json.MAPPER.readTree(line);
            if (!answer.get("ok").asBoolean()) {
                throw new AssertionError(order + ": " + answer.get("result").asText());
            }
            return answer.get("result").asText();
        } catch (IOException e) {
            throw new AssertionError(order.toString(), e);
        }
    }

    private String order(String what, String query, String text) {
        var order = new LinkedHashMap<String, String>();
        order.put("do", what);
        order.put("query", query);
        order.put("text", text);
        return order(order);
    }

    public void await(String query) {
        order("await", query, "");
    }

    /// @return the first of the queries that finds something visible
    public String awaitAny(String... queries) {
        return order("awaitAny", String.join("|", queries), "");
    }

    /// @return the whole text once it has `text` in it
    public String awaitText(String query, String text) {
        return order("awaitText", query, text);
    }

    public int awaitRows(String query) {
        return Integer.parseInt(order("awaitRows", query, ""));
    }

    public void awaitRowCount(String query, int count) {
        order("awaitRowCount", query, Integer.toString(count));
    }

    public void click(String query) {
        order("click", query, "");
    }

    public void clickRow(String table, int index) {
        order("clickRow", table, Integer.toString(index));
    }

    public void write(String text) {
        order("write", "", text);
    }

    /// Puts a long text in at once; typing is for where keys are the subject.
    public void set(String query, String text) {
        order("set", query, text);
    }

    /// @param name of the item, as `toString` says it
    public void choose(String comboBox, String name) {
        order("choose", comboBox, name);
    }

    /// @param keys names of `KeyCode` with plus signs between
    public void press(String keys) {
        order("press", "", keys);
    }

    public String text(String query) {
        return order("text", query, "");
    }

    public int rows(String query) {
        return Integer.parseInt(order("rows", query, ""));
    }

    public void size(int width, int height) {
        order("size", "", width + "x" + height);
    }

    public void picture(Path file) {
        order("picture", "", new File(file.toString()).getAbsolutePath());
    }

    /// The most memory the process ever had, in kB.
    public long peakMemory() {
        return Long.parseLong(order("memory", "", "").replaceAll("\\D", ""));
    }

    /// What a desktop knows its windows by.
    public String name() {
        return order("name", "", "");
    }

    /// Milliseconds since the process's JVM started.
    public long uptime() {
        return Long.parseLong(order("uptime", "", ""));
    }

    /// As a power cut does it.
    public void kill() {
        close();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
