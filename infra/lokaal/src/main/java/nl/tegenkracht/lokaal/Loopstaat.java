package nl.tegenkracht.lokaal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Welke processen van dit platform zijn, in {@code data/loopt/<onderdeel>.json}. Een procesnummer alleen bewijst niets:
 * het kan intussen van een vreemde zijn. Daarom telt een proces alleen mee als zijn opdrachtregel deze datamap en dit
 * onderdeel noemt en het toen is begonnen.
 */
final class Loopstaat {

    private static final Duration SPELING = Duration.ofSeconds(10);

    /** Plaatsen in {@code /proc/<pid>/stat}, geteld vanaf het veld na de naam. */
    private static final int STAAT = 0;
    private static final int DRADEN = 17;

    private final Path data;
    private final Path map;

    Loopstaat(Path data) {
        this.data = data;
        this.map = data.resolve("loopt");
    }

    /**
     * Eén draaiend proces.
     *
     * @param gestart volgens het besturingssysteem
     * @param versie  van het programma dat het draait
     */
    record Loopt(String onderdeel, ProcessHandle proces, int laag, Instant gestart, String versie) {}

    /** Argumenten waaraan een proces van dit platform te herkennen is. */
    List<String> kenmerk(String onderdeel) {
        return List.of("-Dtegenkracht.home=" + data, "-Dtegenkracht.onderdeel=" + onderdeel);
    }

    Loopt schrijf(String onderdeel, ProcessHandle proces, int laag, String versie) {
        var loopt = new Loopt(onderdeel, proces, laag, proces.info().startInstant().orElseGet(Instant::now), versie);
        var velden = new LinkedHashMap<String, Object>();
        velden.put("onderdeel", onderdeel);
        velden.put("pid", proces.pid());
        velden.put("gestart", loopt.gestart());
        velden.put("laag", laag);
        velden.put("versie", versie);
        try {
            Files.createDirectories(map);
            var tijdelijk = Files.writeString(map.resolve(onderdeel + ".nieuw"), Json.schrijf(velden));
            Files.move(tijdelijk, bestand(onderdeel), StandardCopyOption.ATOMIC_MOVE);
            return loopt;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void wis(String onderdeel) {
        try {
            Files.deleteIfExists(bestand(onderdeel));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Het proces van dit onderdeel, als het nu leeft en van dit platform is. */
    Optional<Loopt> van(String onderdeel) {
        try {
            return lees(Files.readString(bestand(onderdeel)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Alle levende processen van dit platform. */
    List<Loopt> alle() {
        if (!Files.isDirectory(map)) {
            return List.of();
        }
        try (var bestanden = Files.list(map)) {
            return bestanden.map(Path::getFileName).map(Path::toString).filter(naam -> naam.endsWith(".json")).sorted()
                    .map(naam -> van(naam.substring(0, naam.length() - ".json".length()))).flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Is dit nog hetzelfde proces? Vraag het vlak voor elk signaal opnieuw. */
    boolean isOns(Loopt loopt) {
        var info = loopt.proces().info();
        var regel = info.commandLine().orElse("") + " ";
        return leeft(loopt.proces()) && kenmerk(loopt.onderdeel()).stream().allMatch(k -> regel.contains(k + " "))
                && info.startInstant().map(t -> Duration.between(t, loopt.gestart()).abs().compareTo(SPELING) < 0)
                        .orElse(true);
    }

    /**
     * Leeft dit proces? Wie klaar is maar door niemand wordt opgeruimd, zoals in een container zonder init, leeft niet
     * meer; zolang er nog een draad van hem bezig is met eindigen, en dus een poort kan vasthouden, wel.
     */
    static boolean leeft(ProcessHandle proces) {
        if (!proces.isAlive()) {
            return false;
        }
        try {
            var stand = Files.readString(Path.of("/proc", Long.toString(proces.pid()), "stat"));
            var velden = stand.substring(stand.lastIndexOf(')') + 2).split(" ");
            return !velden[STAAT].equals("Z") || Integer.parseInt(velden[DRADEN]) > 1;
        } catch (IOException e) {
            return proces.isAlive();
        }
    }

    private Optional<Loopt> lees(String tekst) {
        var velden = (Map<?, ?>) Json.lees(tekst);
        var onderdeel = Objects.toString(velden.get("onderdeel"));
        return ProcessHandle.of(((Number) velden.get("pid")).longValue())
                .map(proces -> new Loopt(onderdeel, proces, ((Number) velden.get("laag")).intValue(),
                        Instant.parse(Objects.toString(velden.get("gestart"))), Objects.toString(velden.get("versie"))))
                .filter(this::isOns);
    }

    private Path bestand(String onderdeel) {
        return map.resolve(onderdeel + ".json");
    }
}
