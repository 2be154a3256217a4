package nl.tegenkracht.lokaal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Wat er te starten valt: één proces.
 *
 * @param naam         kort, kleine letters; ook de naam van log en staat
 * @param programma    wat het proces uitvoert
 * @param laag         wat op een lagere laag leunt; gestopt wordt van hoog naar laag: 0 opslag, 1 berichten,
 *                     2 identiteit, 3 de deur en de diensten
 * @param geheugen     hoogste omvang van de heap in MB
 * @param poorten      namen in {@link Poorten} waarop het luistert
 * @param gereedheid   hoe te zien is dat het werk aankan
 * @param eigenschappen systeemeigenschappen; nooit een geheim, want een opdrachtregel is leesbaar voor anderen
 */
record Onderdeel(String naam, Programma programma, int laag, int geheugen, List<String> poorten, Gereedheid gereedheid,
        Map<String, String> eigenschappen) {

    Onderdeel {
        poorten = List.copyOf(poorten);
        eigenschappen = Map.copyOf(eigenschappen);
    }

    /** Wat een proces uitvoert. */
    sealed interface Programma {
    }

    /** Een uitvoerbare jar van Spring Boot; wordt eenmaal per versie uitgepakt, dan start hij sneller. */
    record Bootjar(Path jar) implements Programma {}

    /** Een hoofdklasse op een klassepad. */
    record Hoofdklasse(String klassepad, String klasse) implements Programma {}
}
