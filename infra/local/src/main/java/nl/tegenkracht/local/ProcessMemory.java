package nl.tegenkracht.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Hoeveel geheugen een proces werkelijk kost: PSS, waarin gedeeld geheugen over de delers is verdeeld. */
final class ProcessMemory {

    private ProcessMemory() {
    }

    /** In MB; leeg als dit besturingssysteem het niet vertelt. */
    static OptionalLong pss(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
