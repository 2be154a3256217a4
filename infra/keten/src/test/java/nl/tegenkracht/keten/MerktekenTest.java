package nl.tegenkracht.keten;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Herkenbare tekens in een melding en een gesprek, en van wie ze deden: na afloop staan ze nergens. Niet in een database,
 * een topic, een log, een meter of een bestand.
 */
@Ketentoets
@Order(30)
class MerktekenTest {

    private static final String VERHAAL = "zwartkopmeeuwenkolonie";
    private static final String WAAR = "onder de Regenboogtrap bij kamer 47B";
    private static final String NAAM = "Tureluurtje Wulpenhoek";
    private static final String MAIL = "tureluurtje.wulpenhoek@weidevogels.example";
    private static final String BERICHT = "steenlopersoverleg op donderdag";
    private static final String ANTWOORD = "kanoetstrandlopersgesprek morgen";
    private static final List<String> INHOUD = List.of(VERHAAL, WAAR, NAAM, MAIL, BERICHT, ANTWOORD);
    private static final Pattern KENMERK = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern LABEL = Pattern.compile("[{,]([a-zA-Z_]+)=\"");
    /** Met de hand opgeschreven: wat een meter van welk onderdeel ook mag dragen. */
    private static final Set<String> LABELS = Set.of("method", "status", "outcome", "exception", "klasse", "area",
            "id", "state", "level", "cause", "action", "gc", "runtime", "vendor", "version");

    @Test
    void watIemandVerteldeEnWieHetWasStaatNergens(Keten keten) throws Exception {
        var merktekens = new ArrayList<>(INHOUD);
        merktekens.addAll(personen(keten));
        gesprek(keten);
        var sporen = new HashMap<String, byte[]>();
        sporen.putAll(Sporen.databases(keten));
        sporen.putAll(Sporen.berichten(keten));
        sporen.putAll(Sporen.meters(keten));
        sporen.putAll(Sporen.bestanden(keten));

        assertThat(sporen.keySet()).anyMatch(plek -> plek.startsWith("database melding_fractie-noord.stuk"))
                .anyMatch(plek -> plek.startsWith("topic tegenkracht.fractie-noord.melding.v1"))
                .anyMatch(plek -> plek.startsWith("logs/gateway")).anyMatch(plek -> plek.startsWith("audit/"));
        assertThat(Sporen.metMerkteken(sporen, merktekens)).isEmpty();
        System.getLogger("keten").log(System.Logger.Level.INFO, "Merktekens: {0} in {1} sporen gezocht",
                merktekens.size(), sporen.size());
    }

    @Test
    void deZoekerVindtWatErWelStaat(Keten keten) {
        var sporen = Map.of("een", ("voor " + MAIL + " na").getBytes(StandardCharsets.UTF_8), "twee",
                "Wulp%C3%ABn".getBytes(StandardCharsets.UTF_8));
        assertThat(Sporen.metMerkteken(sporen, List.of(MAIL, "Wulp\u00ebn"))).hasSize(2);
        assertThat(Sporen.databases(keten)).isNotEmpty();
    }

    @Test
    void eenMeterOfLogregelNoemtGeenDomeinEnGeenKenmerkVanEenDossier(Keten keten) throws Exception {
        var noa = Bezoeker.als(keten.deur(), "noa");
        var id = Meldingen.nieuw(noa, "fractie-noord", Meldingen.VERA);
        noa.haal("/fractie-noord/melding/meldingen/" + id);
        Bezoeker.als(keten.deur(), "vincent").haal("/fractie-noord/melding/v1/meldingen/" + id);
        noa.haal("/fractie-noord/melding/bestaat-niet/" + id);
        var meters = Sporen.meters(keten);
        assertThat(meters).as("poort, identiteit en elke dienst").hasSize(2 + ServiceName.values().length);
        meters.forEach((plek, bytes) -> {
            var tekst = new String(bytes, StandardCharsets.UTF_8);
            assertThat(tekst).as(plek).doesNotContain("fractie-noord", "fractie-zuid", "ambtelijk",
                    "gemeenschappelijk");
            assertThat(KENMERK.matcher(tekst).find()).as(plek).isFalse();
            assertThat(LABEL.matcher(tekst).results().map(label -> label.group(1))).as(plek).isNotEmpty()
                    .isSubsetOf(LABELS);
        });
        var logs = new HashMap<>(Sporen.bestanden(keten));
        logs.keySet().removeIf(plek -> !plek.startsWith("logs/"));
        assertThat(Sporen.metMerkteken(logs, List.of(id))).isEmpty();
    }

    /** Namen, accounts en pseudoniemen van wie er meedeed. */
    private static List<String> personen(Keten keten) throws Exception {
        var personen = new ArrayList<>(List.of("Noa Sparrenberg", "Sparrenberg", "Vincent Lindeblad", "Lindeblad",
                "vincent"));
        var tokens = new Tokens(keten);
        for (var account : List.of("noa", "vincent")) {
            var inlog = tokens.inlog(account);
            personen.add(Tokens.claims(inlog).getSubject());
            for (var dienst : ServiceName.values()) {
                personen.add(Tokens.claims(tokens.ruil(inlog, dienst, "fractie-noord")).getSubject());
            }
            personen.add(Tokens.claims(tokens.ruil(inlog, ServiceName.RAPPORTAGE, DataDomain.GEMEENSCHAPPELIJK.value()))
                    .getSubject());
        }
        return personen.stream().distinct().toList();
    }

    private static void gesprek(Keten keten) {
        var noa = Bezoeker.als(keten.deur(), "noa");
        var vincent = Bezoeker.als(keten.deur(), "vincent");
        var id = Id.random();
        var pagina = "/fractie-noord/melding/meldingen/" + id;
        assertThat(noa.verstuur("/fractie-noord/melding/nieuw", Map.of("id", id, "vertrouwenspersoon",
                Meldingen.VINCENT, "categorie", "stalken", "verhaal", "Ik zag de " + VERHAAL + ". Mail " + MAIL,
                "waar", WAAR, "naam", NAAM)).status()).isEqualTo(303);
        assertThat(vincent.verstuur(pagina + "/berichten", Map.of("id", Id.random(), "tekst", ANTWOORD)).status())
                .isEqualTo(303);
        assertThat(noa.verstuur(pagina + "/berichten", Map.of("id", Id.random(), "tekst", BERICHT)).status())
                .isEqualTo(303);
        assertThat(noa.haal(pagina).tekst()).contains(VERHAAL, WAAR, NAAM, MAIL, BERICHT, ANTWOORD);
        assertThat(vincent.haal("/werk").status()).isEqualTo(200);
        var voor = Cijfers.totaal(vincent);
        Meldingen.nieuw(noa, "fractie-noord", Meldingen.VINCENT);
        await().atMost(Duration.ofSeconds(30)).until(() -> Cijfers.totaal(vincent) > voor);
    }
}
