package nl.tegenkracht.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Wat van buiten in te stellen is: als argument {@code --naam=waarde}, als systeemeigenschap, of als omgevingsvariabele
 * in hoofdletters met lage streepjes.
 *
 * @param plaats     {@code tegenkracht.broker.map}, {@code .poort} (19092) en {@code .controllerpoort} (19093)
 * @param landschap  {@code tegenkracht.landschap}, verplicht
 * @param sleutelmap {@code tegenkracht.sleutelmap}
 * @param ronde      {@code tegenkracht.broker.ronde}: om de hoeveel milliseconden naar het landschap gekeken wordt
 */
record Instellingen(Plaats plaats, Path landschap, Path sleutelmap, Duration ronde) {

    /** Leest de instellingen; een argument gaat voor een eigenschap, en die voor de omgeving. */
    static Instellingen lees(String[] argumenten, UnaryOperator<String> eigenschap, UnaryOperator<String> omgeving) {
        var bron = new Bron(opNaam(argumenten), eigenschap, omgeving);
        var plaats = new Plaats(Path.of(bron.waarde("tegenkracht.broker.map", "data/broker")),
                poort(bron.waarde("tegenkracht.broker.poort", "19092")),
                poort(bron.waarde("tegenkracht.broker.controllerpoort", "19093")));
        var landschap = bron.waarde("tegenkracht.landschap", "");
        if (landschap.isEmpty()) {
            throw new IllegalArgumentException("Geef met tegenkracht.landschap aan waar het landschap staat");
        }
        return new Instellingen(plaats, Path.of(landschap),
                Path.of(bron.waarde("tegenkracht.sleutelmap", "data/sleutels")),
                Duration.ofMillis(Long.parseLong(bron.waarde("tegenkracht.broker.ronde", "2000"))));
    }

    private static int poort(String waarde) {
        var poort = Integer.parseInt(waarde);
        if (poort < 0 || poort > 65535) {
            throw new IllegalArgumentException("Geen poort: " + waarde);
        }
        return poort;
    }

    private static Map<String, String> opNaam(String[] argumenten) {
        var opNaam = new HashMap<String, String>();
        for (var argument : argumenten) {
            var is = argument.indexOf('=');
            if (!argument.startsWith("--") || is < 0) {
                throw new IllegalArgumentException("Verwacht --naam=waarde");
            }
            opNaam.put(argument.substring(2, is), argument.substring(is + 1));
        }
        return opNaam;
    }

    private record Bron(Map<String, String> argumenten, UnaryOperator<String> eigenschap,
            UnaryOperator<String> omgeving) {

        String waarde(String naam, String anders) {
            var waarde = argumenten.getOrDefault(naam, eigenschap.apply(naam));
            if (waarde == null) {
                waarde = omgeving.apply(naam.toUpperCase(Locale.ROOT).replace('.', '_'));
            }
            return waarde == null || waarde.isBlank() ? anders : waarde;
        }
    }
}
