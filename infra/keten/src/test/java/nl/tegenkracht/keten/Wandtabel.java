package nl.tegenkracht.keten;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Wie wat mag, met de hand opgeschreven naar de matrix van de architectuur en niet afgeleid uit de code: per route en per
 * hoedanigheid het antwoord. Zie {@code wandtabel.txt}.
 */
final class Wandtabel {

    /** Elke hoedanigheid waarin iemand in een domein kan zijn. */
    static final List<String> HOEDANIGHEDEN = List.of("lid", "lid-vp", "lid-kc", "vp", "kc", "g-lezer", "g-vp", "g-kc");

    private final Map<String, Regel> regels = new LinkedHashMap<>();

    /**
     * Eén route.
     *
     * @param methode    HTTP-methode
     * @param pad        met {@code {domein}}, en {@code {id}} of {@code {code}}
     * @param antwoorden status per hoedanigheid; {@code betrokken} is wie een toegang op het dossier heeft,
     *                   {@code behandelaar} wie die door een ambt heeft
     */
    record Regel(String methode, String pad, Map<String, Integer> antwoorden, Map<String, String> vul) {

        boolean dossier() {
            return pad.contains("{id}");
        }

        boolean api() {
            return pad.startsWith("/{domein}/" + dienst() + "/v1/");
        }

        String dienst() {
            return pad.split("/")[2];
        }

        private String alsBetrokkene(String hoedanigheid) {
            var ambtshalve = hoedanigheid.endsWith("vp") || hoedanigheid.endsWith("kc");
            return ambtshalve && antwoorden.containsKey("behandelaar") ? "behandelaar" : "betrokken";
        }

        int verwacht(String hoedanigheid, boolean betrokken) {
            return switch (hoedanigheid) {
                case "geen" -> api() ? 401 : 302;
                case "vreemd" -> 404;
                default -> antwoorden.get(betrokken && dossier() ? alsBetrokkene(hoedanigheid) : hoedanigheid);
            };
        }
    }

    static Wandtabel lees() {
        var tabel = new Wandtabel();
        try (var bron = Wandtabel.class.getResourceAsStream("/wandtabel.txt")) {
            new String(bron.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(regel -> !regel.isEmpty() && !regel.startsWith("#")).forEach(tabel::voegToe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tabel;
    }

    private void voegToe(String tekst) {
        var delen = tekst.split("\\s*\\|\\s*");
        var route = delen[0].split("\\s+");
        var antwoorden = new HashMap<String, Integer>();
        var vul = new HashMap<String, String>();
        for (var veld : delen[1].split("\\s+")) {
            var paar = veld.split("=");
            if (paar[0].startsWith("{")) {
                vul.put(paar[0], paar[1]);
            } else {
                for (var hoedanigheid : groep(paar[0])) {
                    antwoorden.put(hoedanigheid, Integer.parseInt(paar[1]));
                }
            }
        }
        var regel = new Regel(route[0], route[1], antwoorden, vul);
        if (!antwoorden.keySet().containsAll(HOEDANIGHEDEN)
                || regel.dossier() && !antwoorden.containsKey("betrokken")) {
            throw new IllegalStateException("Onvolledige regel in wandtabel.txt: " + tekst);
        }
        regels.put(route[0] + " " + route[1], regel);
    }

    /** Een later veld gaat voor een eerder: zo staat er eerst wat voor bijna iedereen geldt. */
    private static List<String> groep(String naam) {
        return switch (naam) {
            case "allen" -> HOEDANIGHEDEN;
            case "leden" -> List.of("lid", "lid-vp", "lid-kc");
            case "ambt" -> List.of("vp", "kc");
            case "kamerbreed" -> List.of("g-lezer", "g-vp", "g-kc");
            default -> List.of(naam);
        };
    }

    Map<String, Regel> regels() {
        return regels;
    }
}
