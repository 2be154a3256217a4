package nl.tegenkracht.lokaal;

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
 * @param versie van het programma
 * @param vlaggen van de JVM, gelijk bij trainen en draaien
 * @param programma wat de JVM uitvoert
 * @param cache waar de AOT-cache hoort te staan; leeg als dit programma er geen kan hebben
 */
record Startregel(List<String> kenmerk, String versie, List<String> vlaggen, List<String> eigenschappen,
        List<String> programma, Optional<Path> cache) {

    static Startregel van(Onderdeel onderdeel, Instellingen instellingen) {
        var kenmerk = new Loopstaat(instellingen.data()).kenmerk(onderdeel.naam());
        var vlaggen = Jvm.vlaggen(onderdeel.geheugen());
        var eigenschappen = new LinkedHashMap<>(onderdeel.eigenschappen());
        eigenschappen.putAll(instellingen.extraVoor(onderdeel.naam()));
        var alsVlag = eigenschappen.entrySet().stream().map(e -> "-D" + e.getKey() + "=" + e.getValue()).sorted()
                .toList();
        return switch (onderdeel.programma()) {
            case Onderdeel.Hoofdklasse h -> new Startregel(kenmerk, h.klasse(), vlaggen, alsVlag,
                    List.of("-cp", h.klassepad(), h.klasse()), Optional.empty());
            case Onderdeel.Bootjar b -> {
                var uitgepakt = new Uitpakker(instellingen.programmas()).pakUit(onderdeel.naam(), b.jar());
                yield new Startregel(kenmerk, uitgepakt.versie(), vlaggen, alsVlag,
                        List.of("-jar", uitgepakt.jar().toString()),
                        Optional.of(uitgepakt.map().resolve("app-" + code(vlaggen) + ".aot")));
            }
        };
    }

    /** Dezelfde, maar neemt op wat er gebeurt en schrijft daar bij het einde een AOT-cache van. */
    Startregel metOpname(Path uitvoer) {
        var opname = new ArrayList<>(vlaggen);
        opname.addAll(List.of("-XX:AOTCacheOutput=" + uitvoer, "-Xlog:aot*=error"));
        return new Startregel(kenmerk, versie, opname, eigenschappen, programma, Optional.empty());
    }

    /** De hele opdracht; met de cache als die er al is. */
    List<String> opdracht() {
        var regel = new ArrayList<String>();
        regel.add(Jvm.java().toString());
        // Vooraan, want van een lange opdrachtregel is soms alleen het begin terug te lezen.
        regel.addAll(kenmerk);
        regel.addAll(vlaggen);
        cache.filter(Files::isRegularFile).ifPresent(pad -> regel.add("-XX:AOTCache=" + pad));
        regel.addAll(eigenschappen);
        regel.addAll(programma);
        return regel;
    }

    private static String code(List<String> vlaggen) {
        var som = new CRC32();
        som.update((Jvm.versie() + Jvm.java() + vlaggen).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(som.getValue());
    }
}
