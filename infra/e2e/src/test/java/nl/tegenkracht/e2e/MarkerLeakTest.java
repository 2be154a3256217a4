package nl.tegenkracht.e2e;

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
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Recognizable marks in a melding and a gesprek, and of who took part: afterwards they are nowhere. Not in a
 * database, a topic, a log, a meter or a file.
 */
@Tag("timing")
@EndToEnd
@Order(30)
class MarkerLeakTest {

    private static final String VERHAAL = "zwartkopmeeuwenkolonie";
    private static final String WHERE = "onder de Regenboogtrap bij kamer 47B";
    private static final String NAME = "Tureluurtje Wulpenhoek";
    private static final String MAIL = "tureluurtje.wulpenhoek@weidevogels.example";
    private static final String BERICHT = "steenlopersoverleg op donderdag";
    private static final String ANSWER = "kanoetstrandlopersgesprek morgen";
    private static final List<String> CONTENT = List.of(VERHAAL, WHERE, NAME, MAIL, BERICHT, ANSWER);
    /** The adresboek, which the provider of logins keeps (record 0340). */
    private static final String DIRECTORY = "adresboek.json";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern LABEL = Pattern.compile("[{,]([a-zA-Z_]+)=\"");
    /** Written by hand: what a meter of whichever part may carry. */
    private static final Set<String> LABELS = Set.of("kind", "service", "method", "status", "outcome", "exception",
            "class", "area",
            "id", "state", "level", "cause", "action", "gc", "runtime", "vendor", "job", "version");

    @Test
    void whatSomeoneToldAndWhoItWasIsNowhere(RunningPlatform platform) throws Exception {
        var markers = new ArrayList<>(CONTENT);
        markers.addAll(persons(platform));
        holdGesprek(platform);
        var traces = new HashMap<String, byte[]>();
        traces.putAll(DataTraces.databases(platform));
        traces.putAll(DataTraces.messages(platform));
        traces.putAll(DataTraces.meters(platform));
        traces.putAll(DataTraces.files(platform));

        assertThat(traces.keySet()).anyMatch(place -> place.startsWith("database melding_fractie-noord.stuk"))
                .anyMatch(place -> place.startsWith("topic tegenkracht.fractie-noord.melding.v1"))
                .anyMatch(place -> place.startsWith("logs/gateway")).anyMatch(place -> place.startsWith("audit/"));
        assertThat(traces.remove(DIRECTORY)).as("who works where, of the whole employer: it tells of no dossier")
                .isNotNull();
        assertThat(DataTraces.withMarker(traces, markers)).isEmpty();
        System.getLogger("e2e").log(System.Logger.Level.INFO, "Markers: looked for {0} in {1} traces",
                markers.size(), traces.size());
    }

    @Test
    void theSearchFindsWhatIsThere(RunningPlatform platform) {
        var traces = Map.of("one", ("before " + MAIL + " after").getBytes(StandardCharsets.UTF_8), "two",
                "Wulp%C3%ABn".getBytes(StandardCharsets.UTF_8));
        assertThat(DataTraces.withMarker(traces, List.of(MAIL, "Wulp\u00ebn"))).hasSize(2);
        assertThat(DataTraces.databases(platform)).isNotEmpty();
    }

    @Test
    void aMeterOrLogLineNamesNoDomainAndNoDossierId(RunningPlatform platform) throws Exception {
        var noa = WebVisitor.loggedInAs(platform.gateway(), "noa");
        var id = MeldingApiClient.create(noa, "fractie-noord", MeldingApiClient.VERA);
        noa.get("/fractie-noord/melding/meldingen/" + id);
        WebVisitor.loggedInAs(platform.gateway(), "vincent").get("/fractie-noord/melding/v1/meldingen/" + id);
        noa.get("/fractie-noord/melding/bestaat-niet/" + id);
        var meters = DataTraces.meters(platform);
        assertThat(meters).as("gateway, identity and every service").hasSize(2 + ServiceName.values().length);
        meters.forEach((place, bytes) -> {
            var text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(text).as(place).doesNotContain("fractie-noord", "fractie-zuid", "ambtelijk",
                    "gemeenschappelijk");
            assertThat(ID.matcher(text).find()).as(place).isFalse();
            assertThat(LABEL.matcher(text).results().map(label -> label.group(1))).as(place).isNotEmpty()
                    .isSubsetOf(LABELS);
        });
        var logs = new HashMap<>(DataTraces.files(platform));
        logs.keySet().removeIf(place -> !place.startsWith("logs/"));
        assertThat(DataTraces.withMarker(logs, List.of(id))).isEmpty();
    }

    /** Names, accounts and pseudonyms of who took part. */
    private static List<String> persons(RunningPlatform platform) throws Exception {
        var persons = new ArrayList<>(List.of("Noa Sparrenberg", "Sparrenberg", "Vincent Lindeblad", "Lindeblad",
                "vincent"));
        var tokens = new Tokens(platform);
        for (var account : List.of("noa", "vincent")) {
            var loginToken = tokens.loginToken(account);
            persons.add(Tokens.claims(loginToken).getSubject());
            for (var service : ServiceName.values()) {
                persons.add(Tokens.claims(tokens.exchange(loginToken, service, "fractie-noord")).getSubject());
            }
            persons.add(Tokens
                    .claims(tokens.exchange(loginToken, ServiceName.RAPPORTAGE, DataDomain.GEMEENSCHAPPELIJK.value()))
                    .getSubject());
        }
        return persons.stream().distinct().toList();
    }

    private static void holdGesprek(RunningPlatform platform) {
        var noa = WebVisitor.loggedInAs(platform.gateway(), "noa");
        var vincent = WebVisitor.loggedInAs(platform.gateway(), "vincent");
        var sent = noa.submit("/fractie-noord/melding/nieuw", Map.of("id", Id.random(), "vertrouwenspersoon",
                MeldingApiClient.VINCENT, "categorie", "stalken", "verhaal", "Ik zag de " + VERHAAL + ". Mail " + MAIL,
                "waar", WHERE, "naam", NAME));
        assertThat(sent.status()).isEqualTo(303);
        var path = sent.header("location").orElseThrow();
        assertThat(vincent.submit(path + "/berichten", Map.of("id", Id.random(), "tekst", ANSWER)).status())
                .isEqualTo(303);
        assertThat(noa.submit(path + "/berichten", Map.of("id", Id.random(), "tekst", BERICHT)).status())
                .isEqualTo(303);
        assertThat(noa.get(path).text()).contains(VERHAAL, WHERE, NAME, MAIL, BERICHT, ANSWER);
        assertThat(vincent.get("/werk").status()).isEqualTo(200);
        var before = Figures.total(vincent);
        MeldingApiClient.create(noa, "fractie-noord", MeldingApiClient.VINCENT);
        await().atMost(Duration.ofMinutes(2)).until(() -> Figures.total(vincent) > before);
    }
}
