package nl.tegenkracht.keten;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;

/** Hoe een route bevraagd wordt: lezen zonder meer, en al het andere met een leeg document. */
final class Vraag {

    private static final Duration GEDULD = Duration.ofMinutes(2);
    private static final Duration POLS = Duration.ofSeconds(1);

    private Vraag() {
    }

    /** Het antwoord; zegt de deur dat een dienst even weg is, dan zegt dat niets over toegang en vraagt dit opnieuw. */
    static Antwoord aanDeDeur(Bezoeker bezoeker, Wandtabel.Regel regel, String domein, String doel) {
        return await().atMost(GEDULD).pollInterval(POLS).pollDelay(Duration.ZERO)
                .until(() -> eenmaal(bezoeker, regel, domein, doel), antwoord -> antwoord.status() != 503);
    }

    private static Antwoord eenmaal(Bezoeker bezoeker, Wandtabel.Regel regel, String domein, String doel) {
        var pad = pad(regel, domein, doel);
        if (regel.pad().endsWith("/stroom")) {
            return bezoeker.begin(pad);
        }
        return regel.methode().equals("GET")
                ? bezoeker.haal(pad)
                : bezoeker.doe(regel.methode(), pad, soort(regel), inhoud(regel));
    }

    /** Zonder de deur ervoor; {@code kenmerk} is wat de deur anders aan het verzoek geeft. */
    static Antwoord aanDeDienst(URI dienst, String token, Wandtabel.Regel regel, String domein, String doel,
            String kenmerk) {
        var verzoek = HttpRequest.newBuilder(URI.create(dienst + pad(regel, domein, doel)))
                .header("X-Request-Id", kenmerk);
        verzoek.method(regel.methode(), regel.methode().equals("GET")
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(inhoud(regel)));
        if (!regel.methode().equals("GET")) {
            verzoek.header("Content-Type", soort(regel));
        }
        if (token != null) {
            verzoek.header("Authorization", "Bearer " + token);
        }
        return regel.pad().endsWith("/stroom") ? Bezoeker.begin(verzoek) : Bezoeker.verstuur(verzoek.build());
    }

    private static String pad(Wandtabel.Regel regel, String domein, String doel) {
        var pad = regel.pad().replace("{domein}", domein).replace("{id}", doel);
        for (Map.Entry<String, String> vul : regel.vul().entrySet()) {
            pad = pad.replace(vul.getKey(), vul.getValue());
        }
        return pad;
    }

    private static String soort(Wandtabel.Regel regel) {
        return regel.api() ? "application/json" : Bezoeker.FORMULIER;
    }

    private static String inhoud(Wandtabel.Regel regel) {
        return regel.api() ? "{}" : "";
    }
}
