package nl.tegenkracht.local;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;

/** Wat er moet zijn voordat starten zin heeft. Eén zin als het er niet is. */
final class Prerequisites {

    private static final long MB = 1024L * 1024;
    private static final long REQUIRED_DISK = 1024 * MB;
    /** Acht onderdelen vragen zo samen 3 GB. */
    private static final long MEMORY_PER_PART = 384 * MB;

    private Prerequisites() {
    }

    /**
     * Wat deze machine nu over heeft, in bytes.
     *
     * @param disk   op de schijf met de datamap
     * @param memory dat beschikbaar is zonder iets anders weg te drukken
     */
    record AvailableResources(long disk, long memory) {

        static AvailableResources measure(Path data) {
            return new AvailableResources(freeDisk(data), freeMemory());
        }

        private static long freeDisk(Path data) {
            var directory = data;
            while (!Files.exists(directory)) {
                directory = directory.getParent();
            }
            try {
                return Files.getFileStore(directory).getUsableSpace();
            } catch (IOException e) {
                return Long.MAX_VALUE;
            }
        }

        /** Buiten Linux is niet te zien wat beschikbaar is; dan telt wat de machine heeft. */
        private static long freeMemory() {
            var total = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
            try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
                return lines.filter(r -> r.startsWith("MemAvailable:"))
                        .mapToLong(r -> Long.parseLong(r.replaceAll("\\D", "")) * 1024)
                        .map(available -> Math.min(available, total))
                        .findFirst().orElse(total);
            } catch (IOException e) {
                return total;
            }
        }
    }

    /** @throws StartFailure als er iets ontbreekt om deze onderdelen te starten */
    static void check(List<PartSpec> specs, Ports ports, AvailableResources resources) {
        for (var spec : specs) {
            spec.ports().forEach(name -> requireFree(spec.name(), ports.numberOf(name)));
        }
        requireEnough(resources.disk(), specs.isEmpty() ? 0 : REQUIRED_DISK, "schijfruimte");
        requireEnough(resources.memory(), specs.size() * MEMORY_PER_PART, "geheugen");
    }

    private static void requireFree(String part, int port) {
        if (!Ports.isFree(port)) {
            throw new StartFailure("Poort " + port + ", nodig voor " + part
                    + ", is in gebruik door een ander programma: stop dat, of kies andere poorten"
                    + " (TEGENKRACHT_POORT_BASIS=18080 ./start).");
        }
    }

    private static void requireEnough(long available, long required, String what) {
        if (available < required) {
            throw new StartFailure(
                    "Er is te weinig " + what + ": " + available / MB + " MB vrij, en er is " + required / MB
                            + " MB nodig.");
        }
    }
}
