package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tegenkracht.audit.ChainVerifier;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.e2e.AuditFiles.AuditRow;
import org.bson.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * After all that went before, {@code kill -9} too, the audit trail is intact: nothing modified, missing or cut off, and
 * every act and every reading has its line.
 */
@Tag("timing")
@EndToEnd
@Order(31)
class AuditTrailTest {

    private static final String NOORD = "fractie-noord";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void theAuditTrailOfThisWholeRunIsIntact(RunningPlatform platform) throws Exception {
        var audit = platform.data().resolve("audit");
        var report = new ChainVerifier(audit, audit.resolve("koppen"), platform.keys()).verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.links()).isPositive();
        System.getLogger("e2e").log(System.Logger.Level.INFO,
                "Audit: {0} trails, {1} runs, {2} links and {3} signed heads in order", report.trails(),
                report.runs(), report.links(), report.heads());
    }

    /** Each act is one write and raises the version by one: so many lines there are, whatever was killed meanwhile. */
    @Test
    void everyActOfThisWholeRunOnEveryDossierHasItsLine(RunningPlatform platform) {
        var noa = WebVisitor.loggedInAs(platform.gateway(), "noa");
        var own = List.of(MeldingApiClient.create(noa, NOORD, MeldingApiClient.VERA),
                KlachtApiClient.create(noa, NOORD));
        for (var service : List.of("melding", "klacht")) {
            assertThat(versions(platform, service, NOORD)).containsKey(own.get(service.equals("melding") ? 0 : 1));
            for (var domain : List.of(NOORD, "fractie-zuid", "ambtelijk", "extern")) {
                var versions = versions(platform, service, domain);
                await().atMost(PATIENCE).untilAsserted(
                        () -> assertThat(acts(platform, service, domain)).as("acts of %s in %s", service, domain)
                                .containsAllEntriesOf(versions));
            }
        }
    }

    @Test
    void everyActAndEveryReadingOfAMeldingIsOneLineWithWhoDidIt(RunningPlatform platform) {
        var noa = WebVisitor.loggedInAs(platform.gateway(), "noa");
        var vera = WebVisitor.loggedInAs(platform.gateway(), "vera");
        var id = MeldingApiClient.create(noa, NOORD, MeldingApiClient.VERA);
        var address = "/" + NOORD + "/melding/v1/meldingen/" + id;

        assertThat(noa.get(address).status()).isEqualTo(200);
        assertThat(vera.get(address).status()).isEqualTo(200);
        assertThat(vera.requestJson("POST", address + "/berichten",
                "{\"id\":\"" + Id.random() + "\",\"tekst\":\"Dank u.\"}").status()).isEqualTo(201);
        assertThat(noa.get(address + "/berichten").status()).isEqualTo(200);
        assertThat(WebVisitor.loggedInAs(platform.gateway(), "vincent").get(address).status()).isEqualTo(404);

        await().atMost(PATIENCE).until(() -> about(platform, id).stream()
                .filter(row -> !row.isReading() && !row.about().isEmpty()).count() == 2);
        var actors = about(platform, id).stream().filter(row -> !row.isReading() && !row.about().isEmpty())
                .collect(Collectors.toMap(AuditRow::act, AuditRow::actor));
        var melder = actors.get("melding.ontvangen");
        var vertrouwenspersoon = actors.get("melding.in-behandeling");
        assertThat(melder).isNotNull().isNotEqualTo(vertrouwenspersoon);
        assertThat(about(platform, id)).extracting(AuditRow::act, AuditRow::actor).containsExactlyInAnyOrder(
                tuple("melding.ontvangen", melder), tuple("relaas.gelezen", melder),
                tuple("relaas.gelezen", vertrouwenspersoon), tuple("melding.in-behandeling", vertrouwenspersoon),
                tuple("bericht.gelezen", melder));
    }

    private static List<AuditRow> about(RunningPlatform platform, String melding) {
        return AuditFiles.read(platform, "melding", NOORD).stream().filter(row -> row.about().equals(melding)).toList();
    }

    private static Map<String, Long> acts(RunningPlatform platform, String service, String domain) {
        return AuditFiles.read(platform, service, domain).stream()
                .filter(row -> !row.isReading() && !row.about().isEmpty())
                .collect(Collectors.groupingBy(AuditRow::about, Collectors.counting()));
    }

    private static Map<String, Long> versions(RunningPlatform platform, String service, String domain) {
        try (var mongo = StoreDatabases.of(platform).client(service + "_" + domain)) {
            var versions = new HashMap<String, Long>();
            mongo.getDatabase(service + "_" + domain).getCollection(service).find()
                    .projection(new Document("version", 1))
                    .forEach(found -> versions.put(found.getString("_id"), found.getLong("version")));
            return versions;
        }
    }
}
