package nl.tegenkracht.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A test token of SoftHSM2 (Debian: {@code softhsm2}). The environment variable {@code SOFTHSM2_CONF} points, from the
 * pom, to a file in {@code target}, which is written here before the library loads.
 */
final class SoftHsm {

    private static final String PIN = "87654321";
    private static final Pattern SLOT = Pattern.compile("reassigned to slot (\\d+)");
    private static final List<String> LIBRARY_DIRECTORIES = List.of("/usr/lib/softhsm",
            "/usr/lib/x86_64-linux-gnu/softhsm",
            "/usr/lib/aarch64-linux-gnu/softhsm", "/usr/lib64/softhsm", "/usr/lib64/pkcs11", "/usr/local/lib/softhsm",
            "/opt/homebrew/lib/softhsm");

    private SoftHsm() {
    }

    static Optional<Path> library() {
        return LIBRARY_DIRECTORIES.stream().map(directory -> Path.of(directory, "libsofthsm2.so")).filter(Files::exists)
                .findFirst();
    }

    /** Creates a new token, with its files in this directory. */
    static HsmAccess newToken(Path directory) throws IOException, InterruptedException {
        var tokens = Files.createDirectories(directory.resolve("tokens"));
        Files.writeString(Path.of(System.getenv("SOFTHSM2_CONF")),
                "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        var process = new ProcessBuilder("softhsm2-util", "--init-token", "--free", "--label", "test", "--so-pin",
                "12345678", "--pin", PIN).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        var slot = SLOT.matcher(output);
        if (process.waitFor() != 0 || !slot.find()) {
            throw new IOException("SoftHSM made no token: " + output);
        }
        return new HsmAccess(library().orElseThrow(), Integer.parseInt(slot.group(1)), PIN,
                directory.resolve("locks"));
    }
}
