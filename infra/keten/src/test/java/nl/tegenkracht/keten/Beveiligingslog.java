package nl.tegenkracht.keten;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.ServiceName;

/** Wat de deur en de diensten over geweigerde verzoeken noteren. */
final class Beveiligingslog {

    private static final Pattern KENMERK = Pattern.compile("\\b[0-9a-f]{32}\\b");
    private static final Pattern REGEL = Pattern
            .compile(".* beveiliging +: (voorval=[a-z-]+(?: soort=[a-z_]*)? verzoek=[0-9a-f]{32})$");

    private final Path deur;
    private final List<Path> alle;

    Beveiligingslog(Keten keten) {
        this.deur = keten.platform().deel("gateway").log();
        this.alle = Stream.concat(Stream.of("gateway"), Arrays.stream(ServiceName.values()).map(ServiceName::code))
                .map(naam -> keten.platform().deel(naam).log()).toList();
    }

    /** De regels van de deur over een verzoek, zonder tijd en draad; wacht tot er een is. */
    List<String> over(String kenmerk) {
        return over(List.of(deur), Set.of(kenmerk)).get(kenmerk);
    }

    /** De regels van de deur en van elke dienst over deze verzoeken; wacht tot er over elk een is. */
    Map<String, List<String>> overal(Set<String> kenmerken) {
        return over(alle, kenmerken);
    }

    private static Map<String, List<String>> over(List<Path> logs, Set<String> kenmerken) {
        return await("een regel in het beveiligingslog over elk verzoek").atMost(Duration.ofSeconds(20)).until(
                () -> regels(logs, kenmerken), gevonden -> gevonden.keySet().equals(kenmerken));
    }

    private static Map<String, List<String>> regels(List<Path> logs, Set<String> kenmerken) {
        var gevonden = new HashMap<String, List<String>>();
        for (var log : logs) {
            try (var regels = Files.lines(log)) {
                regels.forEach(regel -> kenmerken(regel).filter(kenmerken::contains).forEach(kenmerk -> gevonden
                        .computeIfAbsent(kenmerk, nieuw -> new ArrayList<>()).add(zonderTijd(regel))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return gevonden;
    }

    private static Stream<String> kenmerken(String regel) {
        return KENMERK.matcher(regel).results().map(MatchResult::group).distinct();
    }

    private static String zonderTijd(String regel) {
        var treffer = REGEL.matcher(regel);
        return treffer.matches() ? treffer.group(1) : "regel met iets anders dan voorval en kenmerk";
    }
}
