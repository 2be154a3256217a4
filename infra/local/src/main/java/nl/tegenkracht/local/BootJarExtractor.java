package nl.tegenkracht.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Turns an executable jar of Spring Boot into a plain one with its libraries beside it, with the tools that Spring Boot
 * puts in that jar. They start a JVM, so once per version and no more (record 0300).
 */
final class BootJarExtractor {

    private BootJarExtractor() {
    }

    /**
     * @param target directory; the jar gets its own name there, its libraries are in {@code lib/}
     * @throws IOException if the jar has no such tools, or they could not do it
     */
    static void extract(Path jar, Path target) throws IOException {
        var process = new ProcessBuilder(Jvm.java().toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Xmx64m", "-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination",
                target.toString())
                .redirectErrorStream(true);
        Jvm.clean(process.environment());
        var running = process.start();
        try (var output = running.getInputStream()) {
            var said = new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
            if (running.waitFor() != 0) {
                throw new IOException(said.lines().findFirst().orElse(jar.toString()));
            }
        } catch (InterruptedException e) {
            running.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
