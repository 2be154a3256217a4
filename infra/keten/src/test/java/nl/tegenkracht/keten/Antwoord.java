package nl.tegenkracht.keten;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Een antwoord van het platform.
 *
 * @param koppen met namen in kleine letters
 */
record Antwoord(int status, Map<String, List<String>> koppen, byte[] inhoud) {

    private static final String KENMERK = "x-request-id";
    /** Verschillen per verzoek, naar hun aard. */
    private static final List<String> PER_VERZOEK = List.of(KENMERK, "date");
    /** Hoort bij de verbinding en niet bij het antwoord: de deur sluit er elke honderd verzoeken een. */
    private static final List<String> VAN_DE_VERBINDING = List.of("connection", "keep-alive");

    static Antwoord van(int status, Map<String, List<String>> koppen, byte[] inhoud) {
        var klein = new TreeMap<String, List<String>>();
        koppen.forEach((naam, waarden) -> klein.put(naam.toLowerCase(java.util.Locale.ROOT), List.copyOf(waarden)));
        klein.keySet().removeAll(VAN_DE_VERBINDING);
        return new Antwoord(status, klein, inhoud);
    }

    String tekst() {
        return new String(inhoud, StandardCharsets.UTF_8);
    }

    Optional<String> kop(String naam) {
        return koppen.getOrDefault(naam, List.of()).stream().findFirst();
    }

    String kenmerk() {
        return kop(KENMERK).orElse("");
    }

    /** Alles wat een buitenstaander kan vergelijken: status, koppen met waarden, en de bytes, op het kenmerk na. */
    String beeld() {
        var tekst = new StringBuilder().append(status).append('\n');
        koppen.forEach((naam, waarden) -> tekst.append(naam).append(": ")
                .append(PER_VERZOEK.contains(naam) ? "*" : waarden).append('\n'));
        return tekst.append('\n').append(zonderKenmerk()).toString();
    }

    private String zonderKenmerk() {
        var tekst = new String(inhoud, StandardCharsets.ISO_8859_1);
        return kenmerk().isEmpty() ? tekst : tekst.replace(kenmerk(), "*");
    }
}
