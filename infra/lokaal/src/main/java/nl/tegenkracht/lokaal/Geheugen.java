package nl.tegenkracht.lokaal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Hoeveel geheugen een proces werkelijk kost: PSS, waarin gedeeld geheugen over de delers is verdeeld. */
final class Geheugen {

    private Geheugen() {
    }

    /** In MB; leeg als dit besturingssysteem het niet vertelt. */
    static OptionalLong pss(long pid) {
        try (var regels = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return regels.filter(regel -> regel.startsWith("Pss:"))
                    .mapToLong(regel -> Long.parseLong(regel.replaceAll("\\D", "")) / 1024).findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
