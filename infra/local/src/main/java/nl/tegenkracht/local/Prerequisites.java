package nl.tegenkracht.local;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;

/** What must be there before starting makes sense. One sentence if it is not. */
final class Prerequisites {

    private static final long MB = 1024L * 1024;
    private static final long REQUIRED_DISK = 1024 * MB;
    /** Eight parts ask for 3 GB together this way. */
    private static final long MEMORY_PER_PART = 384 * MB;

    private Prerequisites() {
    }

    /**
     * What this machine has left now, in bytes.
     *
     * @param disk   on the disk with the data directory
     * @param memory available without pushing anything else out
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

        /** Outside Linux one cannot see what is available; what the machine has then counts. */
        private static long freeMemory() {
            var total = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
            try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
                return lines.filter(line -> line.startsWith("MemAvailable:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                        .map(available -> Math.min(available, total))
                        .findFirst().orElse(total);
            } catch (IOException e) {
                return total;
            }
        }
    }

    /** @throws StartFailure if something is missing to start these parts */
    static void check(List<PartSpec> specs, Ports ports, AvailableResources resources) {
        for (var spec : specs) {
            spec.ports().forEach(name -> requireFree(spec.name(), ports.numberOf(name)));
        }
        requireEnough(resources.disk(), specs.isEmpty() ? 0 : REQUIRED_DISK, "disk.too-little");
        requireEnough(resources.memory(), specs.size() * MEMORY_PER_PART, "memory.too-little");
    }

    private static void requireFree(String part, int port) {
        if (!Ports.isFree(port)) {
            throw new StartFailure(Texts.get("port.in-use", port, part));
        }
    }

    private static void requireEnough(long available, long required, String key) {
        if (available < required) {
            throw new StartFailure(Texts.get(key, available / MB, required / MB));
        }
    }
}
