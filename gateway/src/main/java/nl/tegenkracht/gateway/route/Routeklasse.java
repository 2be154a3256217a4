package nl.tegenkracht.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;

/** Soorten verkeer, elk met een eigen grens: wat traag of groot is, houdt het gewone werk niet op. */
public enum Routeklasse {

    PAGINA(Duration.ofSeconds(5), 1L << 20, 128),
    API(Duration.ofSeconds(5), 1L << 20, 128),
    UPLOAD(Duration.ofSeconds(30), 4L << 20, 16),
    /** Stromen hebben geen tijdgrens; alleen het begin van het antwoord moet op tijd komen. */
    STROOM(Duration.ofSeconds(5), 0, 256);

    private final Duration wachttijd;
    private final long grootste;
    private final int tegelijk;

    Routeklasse(Duration wachttijd, long grootste, int tegelijk) {
        this.wachttijd = wachttijd;
        this.grootste = grootste;
        this.tegelijk = tegelijk;
    }

    /** De klasse van een verzoek, gelezen uit adres en koppen; nooit uit de inhoud. */
    public static Routeklasse van(HttpServletRequest verzoek, boolean api) {
        var methode = verzoek.getMethod();
        if (methode.equals("GET") && soort(verzoek.getHeader("Accept")).startsWith("text/event-stream")) {
            return STROOM;
        }
        if ((methode.equals("POST") || methode.equals("PUT")) && isBestand(soort(verzoek.getContentType()))) {
            return UPLOAD;
        }
        return api ? API : PAGINA;
    }

    private static boolean isBestand(String soort) {
        return soort.startsWith("multipart/form-data") || soort.startsWith("application/octet-stream");
    }

    private static String soort(String kop) {
        return kop == null ? "" : kop.toLowerCase(Locale.ROOT);
    }

    public Duration wachttijd() {
        return wachttijd;
    }

    /** Grootste inhoud van een verzoek, in bytes. */
    public long grootste() {
        return grootste;
    }

    /** Hoeveel verzoeken er tegelijk bij één dienst van één uitrol mogen zijn. */
    public int tegelijk() {
        return tegelijk;
    }

    /** Naam in cijfers over het verkeer. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
