package nl.tegenkracht.lokaal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Waar en hoe een platform draait. Onveranderlijk: {@code met...} geeft een nieuwe.
 *
 * @param wortel     map van de broncode, met de gebouwde jars onder de modules
 * @param data       map met alle staat, logs en sleutels van dit platform
 * @param programmas map met uitgepakte programma's en hun AOT-caches; mag gedeeld worden door platforms
 * @param poorten    waarop de onderdelen luisteren
 * @param extra      per onderdeel systeemeigenschappen die voorgaan op de gewone
 * @param geduld     hoe lang een onderdeel over gereed worden mag doen
 */
public record Instellingen(Path wortel, Path data, Path programmas, Poorten poorten,
        Map<String, Map<String, String>> extra, Duration geduld) {

    private static final Duration GEDULD = Duration.ofSeconds(120);

    public Instellingen {
        wortel = wortel.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        programmas = programmas.toAbsolutePath().normalize();
        extra = Map.copyOf(extra);
    }

    /** De gewone: staat in {@code data/} onder de broncode, vaste poorten. */
    public static Instellingen van(Path wortel) {
        return van(wortel, Map.of());
    }

    /**
     * De gewone, tenzij de omgeving anders zegt: {@code TEGENKRACHT_DATA} verplaatst de staat,
     * {@code TEGENKRACHT_POORT_BASIS} is de poort van de gateway en verschuift alle andere evenveel. Zonder die laatste
     * geldt wat de vorige keer voor deze datamap gold.
     */
    public static Instellingen van(Path wortel, Map<String, String> omgeving) {
        var data = wortel.resolve(omgeving.getOrDefault("TEGENKRACHT_DATA", "data"));
        var basis = Optional.ofNullable(omgeving.get("TEGENKRACHT_POORT_BASIS")).map(Instellingen::getal)
                .or(() -> Datamap.basis(data));
        return new Instellingen(wortel, data, data.resolve("onderdelen"),
                basis.map(Poorten::vanaf).orElseGet(Poorten::vast), Map.of(), GEDULD);
    }

    /** Met alle staat in een andere map; de uitgepakte programma's blijven waar ze zijn. */
    public Instellingen metData(Path map) {
        return new Instellingen(wortel, map, programmas, poorten, extra, geduld);
    }

    /** Op andere poorten. */
    public Instellingen metPoorten(Poorten andere) {
        return new Instellingen(wortel, data, programmas, andere, extra, geduld);
    }

    /** Met ander geduld. */
    public Instellingen metGeduld(Duration ander) {
        return new Instellingen(wortel, data, programmas, poorten, extra, ander);
    }

    /** Met een systeemeigenschap erbij voor één onderdeel; geen geheim, want een opdrachtregel is leesbaar. */
    public Instellingen metEigenschap(String onderdeel, String naam, String waarde) {
        var alle = new HashMap<>(extra);
        var bijDit = new HashMap<>(alle.getOrDefault(onderdeel, Map.of()));
        bijDit.put(naam, waarde);
        alle.put(onderdeel, Map.copyOf(bijDit));
        return new Instellingen(wortel, data, programmas, poorten, alle, geduld);
    }

    Map<String, String> extraVoor(String onderdeel) {
        return extra.getOrDefault(onderdeel, Map.of());
    }

    Path log(String onderdeel) {
        return data.resolve("logs").resolve(onderdeel + ".log");
    }

    Path sleutelmap() {
        return data.resolve("sleutels");
    }

    /** Waarmee een ander proces dezelfde instellingen krijgt. */
    Map<String, String> alsOmgeving() {
        return Map.of("TEGENKRACHT_WORTEL", wortel.toString(), "TEGENKRACHT_DATA", data.toString(),
                "TEGENKRACHT_POORT_BASIS", Integer.toString(poorten.van(Poorten.GATEWAY)));
    }

    private static int getal(String tekst) {
        return tekst.matches("\\d{1,6}") ? Integer.parseInt(tekst) : -1;
    }
}
