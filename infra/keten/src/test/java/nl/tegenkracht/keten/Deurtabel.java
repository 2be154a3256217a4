package nl.tegenkracht.keten;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Wat de deur op haar eigen adressen antwoordt, met de hand opgeschreven. Zie {@code deurtabel.txt}. */
final class Deurtabel {

    /** Waarmee iemand aan de deur komt. */
    enum Sessiesoort {

        EIGEN,
        GEEN,
        NAGEMAAKT,
        VERLOPEN;

        private static Set<Sessiesoort> groep(String naam) {
            return switch (naam) {
                case "eigen" -> EnumSet.of(EIGEN);
                case "anders" -> EnumSet.complementOf(EnumSet.of(EIGEN));
                case "allen" -> EnumSet.allOf(Sessiesoort.class);
                default -> throw new IllegalStateException("Onbekende groep in deurtabel.txt: " + naam);
            };
        }
    }

    /**
     * Eén methode op één adres.
     *
     * @param pad        met {@code {dienst}} en dergelijke
     * @param antwoorden status per soort sessie
     * @param wisselt    wiens antwoorden mogen verschillen
     */
    record Regel(String methode, String pad, Map<Sessiesoort, Integer> antwoorden, Set<Sessiesoort> wisselt) {

        /** Een adres dat de deur niet heeft: zij behandelt het als een domein dat niet bestaat. */
        boolean nooit() {
            return antwoorden.get(Sessiesoort.EIGEN) == 404;
        }
    }

    private Deurtabel() {
    }

    static List<Regel> lees() {
        try (var bron = Deurtabel.class.getResourceAsStream("/deurtabel.txt")) {
            return new String(bron.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(regel -> !regel.isEmpty() && !regel.startsWith("#"))
                    .flatMap(regel -> regels(regel).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Regel> regels(String tekst) {
        var delen = tekst.split("\\s*\\|\\s*");
        var adres = delen[0].split("\\s+");
        var antwoorden = new EnumMap<Sessiesoort, Integer>(Sessiesoort.class);
        Set<Sessiesoort> wisselt = EnumSet.noneOf(Sessiesoort.class);
        for (var veld : delen[1].toLowerCase(Locale.ROOT).split("\\s+")) {
            var paar = veld.split("=");
            if (paar[0].equals("wisselt")) {
                wisselt = Sessiesoort.groep(paar[1]);
            } else {
                Sessiesoort.groep(paar[0]).forEach(soort -> antwoorden.put(soort, Integer.parseInt(paar[1])));
            }
        }
        if (antwoorden.size() != Sessiesoort.values().length) {
            throw new IllegalStateException("Onvolledige regel in deurtabel.txt: " + tekst);
        }
        var regels = new ArrayList<Regel>();
        for (var methode : adres[0].split(",")) {
            regels.add(new Regel(methode, adres[1], antwoorden, wisselt));
        }
        return regels;
    }
}
