package nl.tegenkracht.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** De JVM waarmee de onderdelen draaien: dezelfde als deze runner, zuinig ingesteld. */
final class Jvm {

    /** Voorvoegsels van omgevingsvariabelen die een onderdeel anders zouden laten doen dan wij zeggen. */
    private static final List<String> FOREIGN = List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS",
            "SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_", "TEGENKRACHT_");

    private Jvm() {
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static String version() {
        return System.getProperty("java.vm.version");
    }

    /**
     * Voor korte starttijd en weinig geheugen op één machine, ten koste van topsnelheid. Geen heap- of coredump: daar
     * kan de inhoud van een dossier in staan.
     */
    static List<String> flags(int heap) {
        return List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1", "-Xms24m",
                "-Xmx" + heap + "m", "-Xss512k", "-XX:ReservedCodeCacheSize=192m", "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8");
    }

    /**
     * Maakt van een opdracht een proces in een eigen sessie: het overleeft deze runner, de terminal en een Ctrl-C
     * daarin.
     */
    static ProcessBuilder detached(List<String> command) {
        var line = new ArrayList<>(detacher());
        line.addAll(command);
        var builder = new ProcessBuilder(line);
        clean(builder.environment());
        return builder;
    }

    static void clean(Map<String, String> environment) {
        environment.keySet().removeIf(name -> FOREIGN.stream().anyMatch(name::startsWith));
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
