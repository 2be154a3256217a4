package nl.tegenkracht.gateway.proef;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Een verzoek in opbouw. */
public final class Vraag {

    private final int poort;
    private final String methode;
    private final String doel;
    private final Map<String, String> koppen = new LinkedHashMap<>();
    private final StringBuilder erbij = new StringBuilder();
    private byte[] inhoud = new byte[0];

    Vraag(int poort, String methode, String doel) {
        this.poort = poort;
        this.methode = methode;
        this.doel = doel;
        koppen.put("Host", "localhost:" + poort);
        koppen.put("Connection", "close");
    }

    public Vraag kop(String naam, String waarde) {
        koppen.put(naam, waarde);
        return this;
    }

    /** Nog eens een kop, ook als die er al is. */
    public Vraag ookKop(String naam, String waarde) {
        erbij.append(naam).append(": ").append(waarde).append("\r\n");
        return this;
    }

    public Vraag als(String sessie) {
        return kop("Cookie", "tk=" + sessie);
    }

    public Vraag bearer(String token) {
        return kop("Authorization", "Bearer " + token);
    }

    public Vraag vanHier() {
        return kop("Sec-Fetch-Site", "same-origin");
    }

    public Vraag formulier(String velden) {
        return inhoud("application/x-www-form-urlencoded", velden.getBytes(StandardCharsets.UTF_8));
    }

    public Vraag inhoud(String soort, byte[] bytes) {
        this.inhoud = bytes;
        return kop("Content-Type", soort).kop("Content-Length", Integer.toString(bytes.length));
    }

    /** Bytes die precies zo over de lijn gaan, zonder dat er een lengte bij komt. */
    public Vraag ruw(byte[] bytes) {
        this.inhoud = bytes;
        return this;
    }

    public Antwoord stuur() {
        return Lijn.stuur(poort, tekst(), inhoud);
    }

    String tekst() {
        var kop = new StringBuilder(methode).append(' ').append(doel).append(" HTTP/1.1\r\n");
        koppen.forEach((naam, waarde) -> kop.append(naam).append(": ").append(waarde).append("\r\n"));
        return kop.append(erbij).append("\r\n").toString();
    }

    byte[] bytes() {
        return inhoud;
    }

    int poort() {
        return poort;
    }
}
