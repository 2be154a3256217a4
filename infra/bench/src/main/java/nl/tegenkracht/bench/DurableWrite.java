package nl.tegenkracht.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;

/** Appends a kilobyte and waits until it is on the disk, again and again: the least that "kept" can cost. */
final class DurableWrite {

    private static final int SIZE = 1024;

    private DurableWrite() {
    }

    static Latencies measure(Path directory, Duration duration) throws IOException {
        var file = Files.createTempFile(Files.createDirectories(directory), "durable-write", ".bin");
        var latencies = new ArrayList<Long>();
        try (var channel = FileChannel.open(file, StandardOpenOption.APPEND, StandardOpenOption.DELETE_ON_CLOSE)) {
            long end = System.nanoTime() + duration.toNanos();
            for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
                channel.write(ByteBuffer.allocate(SIZE));
                channel.force(false);
                latencies.add(System.nanoTime() - start);
            }
        }
        return Latencies.of(latencies);
    }
}
