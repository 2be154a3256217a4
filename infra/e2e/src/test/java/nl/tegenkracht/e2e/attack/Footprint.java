package nl.tegenkracht.e2e.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.tegenkracht.e2e.RunningPlatform;

/**
 * What the parts hold on to: the live objects of whoever can be attacked, and the files of the store.
 *
 * @param heaps per part in MB, after its rubbish was collected; without who is not there
 * @param disk of the store in MB
 */
record Footprint(Map<String, Long> heaps, long disk) {

    /** What caches and warmed up code may take. */
    private static final long HEAP_MARGIN = 40;
    private static final long DISK_MARGIN = 64;
    private static final List<String> PARTS = List.of("gateway", "identity", "melding");
    private static final Pattern USED = Pattern.compile("(?:DefNew|Tenured) +total \\d+K, used (\\d+)K");

    static Footprint of(RunningPlatform platform) {
        var heaps = new ConcurrentSkipListMap<String, Long>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Each asks with a process of its own, and none has to wait for another.
            var asking = PARTS.stream().map(part -> threads.submit(() -> platform.localPlatform().part(part).pid()
                    .ifPresent(pid -> heaps.put(part, heap(pid))))).toList();
            for (var answer : asking) {
                answer.get();
            }
        } catch (ExecutionException error) {
            throw new IllegalStateException(error.getCause());
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(error);
        }
        return new Footprint(heaps, size(platform.data().resolve("store")));
    }

    /** What is held on to now that was not before. */
    List<String> growthSince(Footprint before) {
        var growth = new ArrayList<String>();
        heaps.forEach((part, now) -> {
            if (now > before.heaps.getOrDefault(part, now) + HEAP_MARGIN) {
                growth.add("memory of %s from %d to %d MB".formatted(part, before.heaps.get(part), now));
            }
        });
        if (disk > before.disk + DISK_MARGIN) {
            growth.add("disk of the store from %d to %d MB".formatted(before.disk, disk));
        }
        return growth;
    }

    private static long heap(long pid) {
        try {
            var commands = Files.writeString(Files.createTempFile("heap", ".jcmd"), "GC.run\nGC.heap_info\n");
            var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    "-J-XX:TieredStopAtLevel=1", Long.toString(pid), "-f", commands.toString())
                    .redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes());
            Files.delete(commands);
            var used = USED.matcher(output).results().mapToLong(found -> Long.parseLong(found.group(1))).toArray();
            if (used.length != 2) {
                throw new IllegalStateException("Not the heap of a part: " + output);
            }
            return (used[0] + used[1]) / 1024;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static long size(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() >> 20;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
