package nl.tegenkracht.keten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Stilte: aan niets wat een buitenstaander kan opvragen is te zien dat er een melding bij kwam. Elke pagina, elk antwoord,
 * elke kop, elke ETag en elke omvang van voor en na de melding zijn gelijk, op het kenmerk en de datum van het verzoek na
 * en op het kenmerk dat een leeg formulier al draagt.
 */
@Ketentoets
@Order(3)
class StilteTest {

    private static final List<String> DOMEINEN = List.of("ambtelijk", "fractie-noord", "fractie-zuid", "extern",
            "gemeenschappelijk", "fractie-west");
    private static final List<String> DIENSTEN = List.of("melding", "klacht", "beleid", "rapportage");
    private static final List<String> ONDER = List.of("", "/nieuw", "/werk", "/v1/meldingen", "/v1/klachten",
            "/v1/werkvoorraad", "/v1/tellingen", "/v1/tellingen/stroom", "/v1/vertrouwenspersonen", "/v1/regelsets",
            "/v1/documenten");
    private static final Pattern KOPPELING = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
    private static final Pattern FORMULIERKENMERK = Pattern
            .compile("(name=\"id\"[^>]*value=\")[0-9a-f]{32}");
    private static final int HOOGSTENS = 400;

    @Test
    void geenEnkeleBuitenstaanderZietDatErEenMeldingBijKomt(Keten keten) {
        var noa = Bezoeker.als(keten.deur(), "noa");
        var vera = Bezoeker.als(keten.deur(), "vera");
        var buitenstaanders = buitenstaanders(keten);
        var melding = Id.random();
        var cijfer = Cijfers.totaal(vera);
        var voor = verzamel(buitenstaanders, melding);
        assertThat(verzamel(buitenstaanders, melding)).as("zonder melding is alles al gelijk").isEqualTo(voor);

        assertThat(Meldingen.doe(noa, "fractie-noord", melding, Meldingen.VERA).status()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(30)).until(() -> Cijfers.totaal(vera) == cijfer + 1);

        assertThat(verzamel(buitenstaanders, melding)).isEqualTo(voor);
        assertThat(voor).hasSizeGreaterThan(300);
        System.getLogger("keten").log(System.Logger.Level.INFO, "Stilte: {0} antwoorden van {1} buitenstaanders gelijk",
                voor.size(), buitenstaanders.size());
    }

    private static Map<String, Bezoeker> buitenstaanders(Keten keten) {
        var wie = new TreeMap<String, Bezoeker>();
        for (var account : List.of("merel", "zeno", "lena", "bas", "kiki")) {
            wie.put(account, Bezoeker.als(keten.deur(), account));
        }
        wie.put("bezoeker", new Bezoeker(keten.deur()));
        return wie;
    }

    /** Alles wat zij kunnen zien: vaste adressen, en wat er vanaf daar te vinden is. */
    private static Map<String, String> verzamel(Map<String, Bezoeker> wie, String melding) {
        var gezien = new TreeMap<String, String>();
        wie.forEach((naam, bezoeker) -> {
            var klaar = new LinkedHashSet<String>();
            var open = new ArrayDeque<>(adressen(melding));
            while (!open.isEmpty() && klaar.size() < HOOGSTENS) {
                var adres = open.poll();
                if (klaar.add(adres)) {
                    var antwoord = adres.endsWith("/stroom") ? bezoeker.begin(adres) : bezoeker.haal(adres);
                    gezien.put(naam + " " + adres, beeld(antwoord));
                    open.addAll(koppelingen(antwoord));
                }
            }
            assertThat(open).as("alles bezocht").isEmpty();
        });
        return gezien;
    }

    private static String beeld(Antwoord antwoord) {
        return FORMULIERKENMERK.matcher(antwoord.beeld()).replaceAll("$1*");
    }

    private static List<String> adressen(String melding) {
        var adressen = new ArrayList<>(List.of("/", "/werk", "/.well-known/security.txt"));
        DIENSTEN.forEach(dienst -> adressen.add("/api/" + dienst + "/v1/openapi.json"));
        for (var domein : DOMEINEN) {
            DIENSTEN.forEach(dienst -> ONDER.forEach(pad -> adressen.add("/" + domein + "/" + dienst + pad)));
        }
        for (var pad : List.of("meldingen/" + melding, "v1/meldingen/" + melding,
                "v1/meldingen/" + melding + "/berichten")) {
            adressen.add("/fractie-noord/melding/" + pad);
        }
        return adressen;
    }

    private static Set<String> koppelingen(Antwoord antwoord) {
        var gevonden = new LinkedHashSet<String>();
        if (antwoord.kop("content-type").orElse("").startsWith("text/html")) {
            var zoek = KOPPELING.matcher(antwoord.tekst());
            while (zoek.find()) {
                if (!zoek.group(1).startsWith("/inloggen")) {
                    gevonden.add(zoek.group(1).replace("&amp;", "&"));
                }
            }
        }
        return gevonden;
    }
}
