package nl.tegenkracht.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What there is to start: one process.
 *
 * @param name       short, lower case; also the name of its log and state
 * @param program    what the process executes
 * @param layer      leans on the lower layers; stopping goes from high to low: 0 store, 1 broker, 2 identity,
 *                   3 gateway and services
 * @param heapMb     largest size of the heap in MB
 * @param ports      names in {@link Ports} on which it listens
 * @param readiness  how one sees that it can take work
 * @param properties system properties; never a secret, because others can read a command line
 */
record PartSpec(String name, Program program, int layer, int heapMb, List<String> ports, Readiness readiness,
        Map<String, String> properties) {

    PartSpec {
        ports = List.copyOf(ports);
        properties = Map.copyOf(properties);
    }

    /** What it is: of the same kind there may be several, each under a name that begins with that of the kind. */
    String kind() {
        return kind(name);
    }

    /** Whether it signs tokens, which is nothing but multiplying large numbers. */
    boolean signs() {
        return kind().equals(Ports.IDENTITY);
    }

    static String kind(String name) {
        return name.split("\\.", 2)[0];
    }

    /** What a process executes. */
    sealed interface Program {
    }

    /** An executable jar of Spring Boot; unpacked once per version, it then starts faster. */
    record BootJar(Path jar) implements Program {}

    /** A main class on a class path. */
    record MainClass(String classpath, String className) implements Program {}
}
