package nl.tegenkracht.gateway.proef;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Een antwoord zoals het over de lijn kwam. */
public record Antwoord(int status, List<Map.Entry<String, String>> koppen, String inhoud) {

    public Optional<String> kop(String naam) {
        return koppen.stream().filter(kop -> kop.getKey().equalsIgnoreCase(naam)).map(Map.Entry::getValue).findFirst();
    }

    public List<String> alle(String naam) {
        return koppen.stream().filter(kop -> kop.getKey().equalsIgnoreCase(naam)).map(Map.Entry::getValue).toList();
    }

    public String locatie() {
        return kop("Location").orElseThrow(() -> new AssertionError("Geen omleiding maar " + status + ": " + inhoud));
    }

    public Set<String> kopnamen() {
        var namen = new TreeSet<String>();
        koppen.forEach(kop -> namen.add(kop.getKey().toLowerCase(Locale.ROOT)));
        return namen;
    }

    /** Alles wat een bezoeker kan vergelijken, op het kenmerk van het verzoek na. */
    public String vergelijkbaar() {
        var kenmerk = kop("X-Request-Id").orElse("-");
        return status + "\n" + kopnamen() + "\n" + inhoud.replace(kenmerk, "KENMERK");
    }
}
