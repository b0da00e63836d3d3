/// Run by the build with the JDK it selected: writes that JDK's home to `jdk-home` in the folder given, where the
/// start script looks it up. (Maven hands the home of a toolchain to plugins only, never to a property.)
void main(String[] args) throws IOException {
    var folder = Path.of(args[0]);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("jdk-home"), System.getProperty("java.home") + System.lineSeparator());
    // Git does not keep the executable bit on every system; everyone may start the program.
    folder.resolve("bin/penghubung").toFile().setExecutable(true, false);
}
