package nl.tegenkracht.versleuteling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Een proeftoken van SoftHSM2 (Debian: {@code softhsm2}). De omgeving {@code SOFTHSM2_CONF} wijst, vanuit de pom, naar
 * een bestand in {@code target}, dat hier geschreven wordt voordat de bibliotheek laadt.
 */
final class Softhsm {

    private static final String PIN = "87654321";
    private static final Pattern SLOT = Pattern.compile("reassigned to slot (\\d+)");
    private static final List<String> PLAATSEN = List.of("/usr/lib/softhsm", "/usr/lib/x86_64-linux-gnu/softhsm",
            "/usr/lib/aarch64-linux-gnu/softhsm", "/usr/lib64/softhsm", "/usr/lib64/pkcs11", "/usr/local/lib/softhsm",
            "/opt/homebrew/lib/softhsm");

    private Softhsm() {
    }

    static Optional<Path> bibliotheek() {
        return PLAATSEN.stream().map(map -> Path.of(map, "libsofthsm2.so")).filter(Files::exists).findFirst();
    }

    /** Maakt een nieuw token, met zijn bestanden in deze map. */
    static Hsmtoegang nieuwToken(Path map) throws IOException, InterruptedException {
        var tokens = Files.createDirectories(map.resolve("tokens"));
        Files.writeString(Path.of(System.getenv("SOFTHSM2_CONF")),
                "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        var proces = new ProcessBuilder("softhsm2-util", "--init-token", "--free", "--label", "proef", "--so-pin",
                "12345678", "--pin", PIN).redirectErrorStream(true).start();
        var uitvoer = new String(proces.getInputStream().readAllBytes());
        var slot = SLOT.matcher(uitvoer);
        if (proces.waitFor() != 0 || !slot.find()) {
            throw new IOException("SoftHSM maakte geen token: " + uitvoer);
        }
        return new Hsmtoegang(bibliotheek().orElseThrow(), Integer.parseInt(slot.group(1)), PIN, map.resolve("sloten"));
    }
}
