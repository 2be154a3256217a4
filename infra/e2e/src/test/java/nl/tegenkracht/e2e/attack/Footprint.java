package nl.tegenkracht.e2e.attack;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        ask(pid, "GC.run");
        var answer = ask(pid, "GC.heap_info");
        var used = USED.matcher(answer).results().mapToLong(found -> Long.parseLong(found.group(1))).toArray();
        if (used.length != 2) {
            throw new IllegalStateException("Not the heap of a part: " + answer);
        }
        return (used[0] + used[1]) / 1024;
    }

    /** What the program jcmd does, which starts a JVM each time. */
    private static String ask(long pid, String command) {
        try {
            var machine = VirtualMachine.attach(Long.toString(pid));
            try (var answer = (InputStream) machine.getClass().getMethod("executeJCmd", String.class).invoke(machine,
                    command)) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            } finally {
                machine.detach();
            }
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        } catch (AttachNotSupportedException | ReflectiveOperationException error) {
            throw new IllegalStateException(command, error);
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
