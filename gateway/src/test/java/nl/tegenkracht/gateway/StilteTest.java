package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import nl.tegenkracht.gateway.proef.Proefdeur;
import nl.tegenkracht.gateway.proef.Proefdeur.Deur;
import nl.tegenkracht.gateway.proef.Vraag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Wat de deur over mensen vastlegt: een voorval zonder inhoud, een cijfer zonder wie of waar. */
class StilteTest {

    private static final Pattern KENMERK = Pattern.compile("([a-z_]+)=\"");

    private final ListAppender<ILoggingEvent> regels = new ListAppender<>();
    private Proefdeur proef;
    private Deur deur;
    private String noa;

    @BeforeEach
    void opstelling() {
        proef = Proefdeur.gedeeld();
        deur = proef.deur();
        noa = proef.sessie("noa");
        regels.list = new CopyOnWriteArrayList<>();
        regels.start();
        wortel().addAppender(regels);
        wortel().setLevel(Level.INFO);
    }

    @AfterEach
    void stil() {
        wortel().detachAppender(regels);
        wortel().setLevel(Level.WARN);
    }

    @Test
    void elkeGeweigerdeTrucGeeftEenVoorvalZonderInhoud() {
        var trucs = Map.<Vraag, String>ofEntries(
                Map.entry(deur.haal("/fractie-noord/geheim-merk/../x").als(noa), "pad-geweigerd"),
                Map.entry(deur.haal("/fractie-noord/melding?geheim-merk=%ff").als(noa), "zoekdeel-geweigerd"),
                Map.entry(deur.vraag("PROPFIND", "/fractie-noord/geheim-merk").als(noa), "methode-geweigerd"),
                Map.entry(deur.haal("/fractie-noord/melding").als(noa).kop("X-Datadomein", "geheim-merk"),
                        "kop-verwijderd"),
                Map.entry(deur.haal("/fractie-noord/melding").als(noa).kop("X-Forwarded-Host", "geheim-merk"),
                        "kop-verwijderd"),
                Map.entry(deur.vraag("POST", "/fractie-noord/melding/nieuw").als(noa).formulier("v=geheim-merk"),
                        "herkomst-geweigerd"),
                Map.entry(deur.haal("/ambtelijk/geheim-merk").als(noa), "domein-geweigerd"),
                Map.entry(deur.haal("/fractie-geheimmerk/melding").als(noa), "domein-geweigerd"),
                Map.entry(deur.haal("/fractie-noord/melding/v1/geheim-merk").bearer("geheim-merk"),
                        "bearer-geweigerd"),
                Map.entry(deur.haal("/fractie-noord/melding/v1/x").als(noa).bearer("geheim-merk"),
                        "dubbele-aanmelding"),
                Map.entry(deur.vraag("POST", "/fractie-noord/melding/v1/x").als(noa).vanHier()
                        .inhoud("application/json", new byte[(1 << 20) + 1]), "te-groot"),
                Map.entry(deur.haal("/inloggen?naar=https://geheim-merk.example"), "terugadres-geweigerd"));
        trucs.forEach((truc, voorval) -> {
            regels.list.clear();
            var antwoord = truc.stuur();
            assertThat(regels.list.stream().filter(regel -> regel.getLoggerName().equals("beveiliging"))
                    .map(ILoggingEvent::getFormattedMessage))
                    .containsExactly("voorval=" + voorval + " verzoek="
                            + antwoord.kop("X-Request-Id").orElseThrow());
            assertGeenMerk();
        });
    }

    @Test
    void gewoonGebruikLaatNietsAchterDatIemandHerkent() {
        regels.list.clear();
        deur.vraag("POST", "/fractie-noord/melding/geheim-merk?geheim-merk=1").als(noa).vanHier()
                .kop("User-Agent", "geheim-merk").formulier("verhaal=geheim-merk").stuur();
        deur.haal("/fractie-noord/melding/geheim-merk").stuur();
        await().untilAsserted(() -> assertThat(toegang().stream().map(regel -> regel.substring(regel.indexOf(' ') + 1)))
                .endsWith("toegang POST pagina 200", "toegang GET pagina 302"));
        assertGeenMerk();
        assertThat(regels.list).noneMatch(regel -> regel.getFormattedMessage().contains("fractie-noord"))
                .noneMatch(regel -> regel.getFormattedMessage().contains(noa));
        assertThat(toegang()).allMatch(regel -> regel.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z .*"));
    }

    private List<String> toegang() {
        return List.copyOf(regels.list).stream().filter(regel -> regel.getLoggerName().equals("toegang"))
                .flatMap(regel -> regel.getFormattedMessage().lines()).toList();
    }

    @Test
    void cijfersKennenMethodeStatusEnKlasseEnVerderNietsVanEenVerzoek() {
        deur.haal("/fractie-noord/melding/geheim-merk").als(noa).stuur();
        deur.haal("/fractie-noord/melding/v1/geheim-merk").als(noa).stuur();
        deur.haal("/werk").als(noa).stuur();
        var cijfers = deur.beheer("/actuator/prometheus").stuur().inhoud();
        assertThat(cijfers)
                .contains("http_server_requests_seconds_count{klasse=\"pagina\",method=\"GET\",status=\"2xx\"}",
                        "klasse=\"api\"", "poort_zekering_uit{klasse=\"pagina\"}")
                .doesNotContain("fractie", "noord", "geheim-merk", "melding", "klacht", "ambtelijk", "127.0.0.1",
                        "localhost",
                        noa);
        var kenmerken = new TreeSet<String>();
        var gevonden = KENMERK.matcher(cijfers);
        while (gevonden.find()) {
            kenmerken.add(gevonden.group(1));
        }
        assertThat(List.of("action", "area", "cause", "gc", "id", "klasse", "level", "method", "runtime", "state",
                "status",
                "vendor", "version")).containsAll(kenmerken);
    }

    private void assertGeenMerk() {
        assertThat(regels.list).noneMatch(regel -> regel.getFormattedMessage().contains("geheim-merk"));
    }

    private static Logger wortel() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
