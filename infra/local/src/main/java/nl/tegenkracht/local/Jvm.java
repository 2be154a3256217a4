package nl.tegenkracht.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The JVM that runs the parts: the same as this runner, set to be economical. */
final class Jvm {

    /** Prefixes of environment variables that would make a part behave otherwise than we say. */
    private static final List<String> FOREIGN = List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS",
            "SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_", "TEGENKRACHT_");
    private static final int FIRST_COMPILER = 1;
    private static final int ALL_COMPILERS = 4;
    /** Also the language of the log lines. */
    private static final String LANGUAGE = "TEGENKRACHT_LANG";

    /** In front of a command: closes the files it makes, then is that command. */
    static final List<String> PRIVATE = List.of("sh", "-c", "umask 077; exec \"$@\"", "sh");

    private Jvm() {
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static String version() {
        return System.getProperty("java.vm.version");
    }

    /**
     * For a short start and little memory on one machine, at the cost of top speed. No heap dump or core dump: those
     * may hold the content of a dossier.
     *
     * @param signs whether it gets the second compiler too: the first knows no instructions for large numbers, and with it
     *              a signature takes nine times as long (record 0411)
     */
    static List<String> flags(int heapMb, boolean signs) {
        return List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=" + (signs ? ALL_COMPILERS : FIRST_COMPILER), "-Xms24m",
                "-Xmx" + heapMb + "m", "-Xss512k", "-XX:ReservedCodeCacheSize=192m", "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8");
    }

    /**
     * Makes a command a process in a session of its own: it survives this runner, the terminal and a Ctrl-C in it. What
     * it writes is for nobody else on this machine.
     */
    static ProcessBuilder detached(List<String> command) {
        var line = new ArrayList<>(detacher());
        line.addAll(PRIVATE);
        line.addAll(command);
        var builder = new ProcessBuilder(line);
        clean(builder.environment());
        return builder;
    }

    static void clean(Map<String, String> environment) {
        environment.keySet()
                .removeIf(name -> !name.equals(LANGUAGE) && FOREIGN.stream().anyMatch(name::startsWith));
    }

    private static List<String> detacher() {
        return onPath("setsid") ? List.of("setsid") : onPath("nohup") ? List.of("nohup") : List.of();
    }

    static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":"))
                .filter(directory -> !directory.isEmpty())
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
