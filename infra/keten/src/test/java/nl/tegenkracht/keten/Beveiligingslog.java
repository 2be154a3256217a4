package nl.tegenkracht.keten;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Wat de deur over geweigerde verzoeken noteert. */
final class Beveiligingslog {

    private static final Pattern REGEL = Pattern
            .compile(".* beveiliging +: (voorval=[a-z-]+(?: soort=[a-z_]*)? verzoek=[0-9a-f]{32})$");

    private final Path log;

    Beveiligingslog(Keten keten) {
        this.log = keten.platform().deel("gateway").log();
    }

    /** De regels over een verzoek, zonder tijd en draad; wacht tot er een is. */
    List<String> over(String kenmerk) {
        await("een regel in het beveiligingslog").atMost(Duration.ofSeconds(20))
                .until(() -> !regels(kenmerk).isEmpty());
        return regels(kenmerk);
    }

    private List<String> regels(String kenmerk) {
        try (var regels = Files.lines(log)) {
            return regels.filter(regel -> regel.contains(kenmerk)).map(REGEL::matcher).map(
                    treffer -> treffer.matches() ? treffer.group(1) : "regel met iets anders dan voorval en kenmerk")
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
