package nl.tegenkracht.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * De opdrachtregel van één onderdeel. De AOT-cache hoort bij precies deze JVM, deze vlaggen en dit klassepad, en is
 * daarom naar die drie genoemd: past hij niet meer, dan is hij er gewoon niet.
 *
 * @param version van het programma
 * @param flags van de JVM, gelijk bij trainen en draaien
 * @param program wat de JVM uitvoert
 * @param cache waar de AOT-cache hoort te staan; leeg als dit programma er geen kan hebben
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
            case PartSpec.MainClass h -> new LaunchCommand(markers, h.className(), flags, asFlags,
                    List.of("-cp", h.classpath(), h.className()), Optional.empty());
            case PartSpec.BootJar b -> {
                var unpacked = new JarUnpacker(settings.programs()).unpack(spec.name(), b.jar());
                yield new LaunchCommand(markers, unpacked.version(), flags, asFlags,
                        List.of("-jar", unpacked.jar().toString()),
                        Optional.of(unpacked.directory().resolve("app-" + fingerprint(flags) + ".aot")));
            }
        };
    }

    /** Dezelfde, maar neemt op wat er gebeurt en schrijft daar bij het einde een AOT-cache van. */
    LaunchCommand withRecording(Path output) {
        var recording = new ArrayList<>(flags);
        recording.addAll(List.of("-XX:AOTCacheOutput=" + output, "-Xlog:aot*=error"));
        return new LaunchCommand(markers, version, recording, properties, program, Optional.empty());
    }

    /** De hele opdracht; met de cache als die er al is. */
    List<String> command() {
        var line = new ArrayList<String>();
        line.add(Jvm.java().toString());
        // Vooraan, want van een lange opdrachtregel is soms alleen het begin terug te lezen.
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
