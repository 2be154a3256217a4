package nl.tegenkracht.local;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        var flags = Jvm.flags(spec.heapMb());
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

    /** The whole command; with the cache if that exists already. */
    List<String> command() {
        var line = new ArrayList<String>();
        line.add(Jvm.java().toString());
        // In front, because of a long command line sometimes only the beginning can be read back.
        line.addAll(markers);
        line.addAll(flags);
        cache.filter(Files::isRegularFile).ifPresent(path -> line.add("-XX:AOTCache=" + path));
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
