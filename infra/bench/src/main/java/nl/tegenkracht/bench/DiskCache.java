package nl.tegenkracht.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the kernel keeps of the disk in memory: a first start reads what a second one finds there. */
final class DiskCache {

    private static final Path SWITCH = Path.of("/proc/sys/vm/drop_caches");

    private DiskCache() {
    }

    /** Empties it where that is allowed, and says what was done. */
    static String empty() throws IOException, InterruptedException {
        if (!Files.isWritable(SWITCH)) {
            return "Disk caches were not emptied (that takes root): cold is the first start, so build just before.";
        }
        new ProcessBuilder("sync").inheritIO().start().waitFor();
        try {
            Files.writeString(SWITCH, "1");
            return "Disk caches of the whole machine were emptied before the cold start.";
        } catch (IOException refused) {
            return "Disk caches could not be emptied (" + refused.getMessage() + "): cold is the first start.";
        }
    }
}
