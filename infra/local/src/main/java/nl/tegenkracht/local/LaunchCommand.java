package nl.tegenkracht.local;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The command line of one part. The AOT cache belongs to exactly this JVM, these flags and this class path, and is
 * therefore named after those three: if it no longer fits, it simply is not there.
 *
 * @param version of the program
 * @param flags   of the JVM, the same in training and in use
 * @param program what the JVM executes
 * @param cache   where the AOT cache belongs; empty if this program cannot have one
 */
record LaunchCommand(List<String> markers, String version, List<String> flags, List<String> properties,
        List<String> program, Optional<Path> cache) {

    static LaunchCommand of(PartSpec spec, LocalSettings settings) {
        var markers = new RunState(settings.data()).markers(spec.name());
        var flags = Jvm.flags(spec.heapMb(), spec.signs());
        var properties = new LinkedHashMap<>(spec.properties());
        properties.putAll(settings.extraFor(spec.name()));
        var asFlags = properties.entrySet().stream().map(e -> "-D" + e.getKey() + "=" + e.getValue()).sorted()
                .toList();
        return switch (spec.program()) {
            case PartSpec.MainClass main -> new LaunchCommand(markers, main.className(), flags, asFlags,
                    List.of("-cp", main.classpath(), main.className()), Optional.empty());
            case PartSpec.BootJar boot -> {
                var unpacked = new JarUnpacker(settings.programs()).unpack(spec.kind(), boot.jar());
                var variant = settings.variants().get(spec.name());
                yield variant == null
                        ? new LaunchCommand(markers, unpacked.version(), flags, asFlags,
                                List.of("-jar", unpacked.jar().toString()),
                                Optional.of(unpacked.directory().resolve("app-" + fingerprint(flags) + ".aot")))
                        : new LaunchCommand(markers, unpacked.version(), flags, asFlags,
                                List.of("-cp", variant + File.pathSeparator + unpacked.jar(), unpacked.mainClass()),
                                Optional.empty());
            }
        };
    }

    /** The same, but records what happens and writes an AOT cache of it at the end. */
    LaunchCommand withRecording(Path output) {
        var recording = new ArrayList<>(flags);
        recording.addAll(List.of("-XX:AOTCacheOutput=" + output, "-Xlog:aot*=error"));
        return new LaunchCommand(markers, version, recording, properties, program, Optional.empty());
    }

    /** The same, but keeps at its end which classes were loaded, unless there is something to start with already. */
    LaunchCommand archiving() {
        if (!shortcut().isEmpty() || cache.isEmpty()) {
            return this;
        }
        var keeping = new ArrayList<>(flags);
        keeping.addAll(
                List.of("-XX:ArchiveClassesAtExit=" + unfinished(archive()), "-Xlog:cds*=off", "-Xlog:aot*=off"));
        return new LaunchCommand(markers, version, keeping, properties, program, cache);
    }

    /** What was written at the end is whole now. */
    void keepArchive() throws IOException {
        if (cache.isPresent() && Files.exists(unfinished(archive()))) {
            Files.move(unfinished(archive()), archive(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path archive() {
        var name = cache.orElseThrow().getFileName().toString();
        return cache.orElseThrow().resolveSibling(name.replace(".aot", ".jsa"));
    }

    private static Path unfinished(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".new");
    }

    /** What makes a start shorter, as far as it is there: the cache, otherwise the archive. */
    private List<String> shortcut() {
        if (cache.filter(Files::isRegularFile).isPresent()) {
            return List.of("-XX:AOTCache=" + cache.orElseThrow());
        }
        // Without a word where it does not fit: then the JVM does without.
        return cache.isPresent() && Files.isRegularFile(archive())
                ? List.of("-XX:SharedArchiveFile=" + archive(), "-Xlog:cds*=off", "-Xlog:aot*=off")
                : List.of();
    }

    /** The whole command; with the cache if that exists already. */
    List<String> command() {
        var line = new ArrayList<String>();
        line.add(Jvm.java().toString());
        // In front, because of a long command line sometimes only the beginning can be read back.
        line.addAll(markers);
        line.addAll(flags);
        line.addAll(shortcut());
        line.addAll(properties);
        line.addAll(program);
        return line;
    }

    private static String fingerprint(List<String> flags) {
        var checksum = new CRC32();
        checksum.update((Jvm.version() + Jvm.java() + flags).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }
}
