package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tricks with what somebody sends in, on every route that changes something: refused as the matrix says, without
 * repeating anything to whoever did not type it, nothing changes, and there is one line without content in a security
 * log.
 */
@Tag("timing")
@EndToEnd
@Order(8)
class InputTest {

    private static final String MARKER = "zilverreigerveer";
    private static final Pattern ASKED_IN_THE_SERVICE = Pattern
            .compile("/signaleringen|/(werk|v1)/(uren|afwezigheid)|/klachten/\\{id}/uren|/concepten|/adviesblad"
                    + "|/categorieen");

    @Test
    void everyRouteThatChangesSomethingIsCoveredHere() {
        var mutating = new TreeSet<>(AccessTable.read().rows().keySet());
        mutating.removeIf(name -> name.startsWith("GET "));
        // A question that is posted, so that an own word stands in no address; it changes nothing.
        mutating.removeIf(name -> name.endsWith("/zoeken") || name.endsWith("/zoekvragen"));
        // Codes that work once, and what has a list in it: each refusal of theirs is in OpnameTest of melding-service.
        mutating.removeIf(name -> name.matches(".*/(opname|opnames|toegang|toegangscodes|code|inwisselingen)"));
        // Of no melding, or with a list for input: SignalerenTest, UrenTest, ZaakurenTest, ConceptTest, ConceptApiTest,
        // OverdragenTest, AdviserenTest and CategoriserenTest of the service have the same questions.
        mutating.removeIf(ASKED_IN_THE_SERVICE.asPredicate());
        var covered = new TreeSet<String>();
        MutatingRoute.all().forEach(route -> covered.add(route.route()));
        assertThat(covered).isEqualTo(mutating);
    }

    @Test
    void whatIsWrongIsRefusedAndChangesNothing(RunningPlatform platform) {
        var owned = OwnedDossiers.of(platform, "noa");
        var before = owned.observableContents();
        var version = owned.version();
        var mismatches = new TreeMap<String, String>();
        var refused = new HashMap<String, String>();
        var log = new SecurityLogReader(platform);
        for (var route : MutatingRoute.all()) {
            var sender = owned.senderOf(route);
            for (var badInput : BadInput.casesFor(route, version, MARKER)) {
                var response = sender.requestBytes(route.method(),
                        route.path(owned.dossierFor(route)), badInput.contentType(), badInput.body(),
                        route.headers(version));
                badInput.mismatch(route, response, MARKER)
                        .ifPresent(verdict -> mismatches.put(route + ": " + badInput, verdict));
                if (badInput.expectedStatus() != 409) {
                    refused.put(response.requestId(), route + ": " + badInput + " " + response.status());
                }
            }
        }
        assertThat(mismatches).isEmpty();
        assertThat(owned.observableContents()).isEqualTo(before);
        assertOneSecurityEvent(log, refused);
        System.getLogger("e2e").log(System.Logger.Level.INFO, "Input: {0} times bad input on {1} routes",
                refused.size(), MutatingRoute.all().size());
    }

    @Test
    void repeatingTheSameGivesTheFirstResponseAndChangesNothing(RunningPlatform platform) {
        var owned = OwnedDossiers.of(platform, "noa");
        for (var route : MutatingRoute.all()) {
            var dossier = owned.dossierFor(route);
            var input = route.input("Een keer.");
            var version = owned.version(route);
            var sender = owned.senderOf(route);
            var first = route.send(sender, dossier, input, version);
            assertThat(first.status()).as(route + " " + first.text()).isEqualTo(route.successStatus());
            var after = owned.observableContents();
            var second = route.send(sender, dossier, input, version);
            assertThat(second.observableContent()).as(route.toString()).isEqualTo(first.observableContent());
            assertThat(owned.observableContents()).as(route.toString()).isEqualTo(after);
        }
    }

    @Test
    void someoneElsesDossierYieldsNothingAndChangesNothing(RunningPlatform platform) {
        var owned = OwnedDossiers.of(platform, "noa");
        var before = owned.ownersContents();
        var version = owned.version();
        var refused = new HashMap<String, String>();
        var log = new SecurityLogReader(platform);
        for (var account : List.of("niels", "lena", "zeno", "merel", "vincent", "karel", "bas")) {
            var other = WebVisitor.loggedInAs(platform.gateway(), account);
            for (var route : MutatingRoute.all()) {
                var dossier = owned.dossierFor(route);
                var input = route.input(MARKER);
                if (!route.isInDossier()) {
                    input.put("id", dossier);
                }
                var response = route.send(other, dossier, input, version);
                var attempt = account + " " + route;
                if (response.status() == 409) {
                    assertThat(route.isInDossier()).as(attempt + ": cannot file a melding or klacht here").isFalse();
                    assertThat(account).isIn("vincent", "karel");
                } else if (!route.isInDossier() && response.status() == route.successStatus()) {
                    assertThat(account).as(attempt + ": one of their own").isIn("niels", "lena");
                } else {
                    assertThat(response.status()).as(attempt).isEqualTo(404);
                    assertThat(response.text()).as(attempt).doesNotContain(MARKER, dossier);
                    refused.put(response.requestId(), attempt);
                }
            }
        }
        assertThat(owned.ownersContents()).isEqualTo(before);
        assertOneSecurityEvent(log, refused);
    }

    @Test
    void aStaleVersionIsRefusedAndChangesNothing(RunningPlatform platform) {
        var owned = OwnedDossiers.of(platform, "noa");
        var old = new HashMap<String, String>();
        MutatingRoute.all().forEach(route -> old.computeIfAbsent(route.service(), _ -> owned.version(route)));
        for (var change : List.of("v1/meldingen/{id}/berichten", "v1/klachten/{id}/aanvullingen")) {
            var route = MutatingRoute.all().stream().filter(candidate -> candidate.route().endsWith(change)).findFirst()
                    .orElseThrow();
            route.send(owned.owner(), owned.dossierFor(route), route.input("Intussen."),
                    old.get(route.service()));
        }
        var before = owned.observableContents();
        var refused = new HashMap<String, String>();
        var log = new SecurityLogReader(platform);
        var versioned = new ArrayList<>(MutatingRoute.all());
        versioned.removeIf(route -> !route.asksVersion());
        for (var route : versioned) {
            var response = route.send(owned.senderOf(route), owned.dossierFor(route), route.input("Tekst."),
                    old.get(route.service()));
            assertThat(response.status()).as(route.toString()).isEqualTo(412);
            refused.put(response.requestId(), route.toString());
        }
        assertThat(refused).hasSameSizeAs(versioned);
        assertThat(owned.observableContents()).isEqualTo(before);
        assertOneSecurityEvent(log, refused);
    }

    @Test
    void aConditionThatIsNoneOrDoesNotHoldIsRefused(RunningPlatform platform) {
        var owned = OwnedDossiers.of(platform, "noa");
        var before = owned.observableContents();
        var api = MutatingRoute.all().stream().filter(candidate -> !candidate.creates() && candidate.isApi())
                .findFirst().orElseThrow();
        var conditions = Map.of("rubbish", 400, "\"open", 400, "\"rubbish\"", 412, "\"-1\"", 412,
                "W/\"" + owned.version() + "\"", 412);
        conditions.forEach((ifMatch, status) -> {
            var response = owned.owner().request(api.method(), api.path(owned.dossierFor(api)), api.contentType(),
                    api.encoded(api.input("")), Map.of("If-Match", ifMatch));
            assertThat(response.status()).as(ifMatch).isEqualTo(status);
        });
        assertThat(owned.observableContents()).isEqualTo(before);
    }

    @Test
    void theIdOfAMeldingIsStillFreeAtKlacht(RunningPlatform platform) {
        var noa = WebVisitor.loggedInAs(platform.gateway(), "noa");
        var id = MeldingApiClient.create(noa, "fractie-noord", MeldingApiClient.VERA);
        assertThat(KlachtApiClient.submit(noa, "fractie-noord", id).status()).isEqualTo(201);
    }

    private static void assertOneSecurityEvent(SecurityLogReader log, Map<String, String> refused) {
        var securityEvents = log.linesEverywhere(refused.keySet());
        refused.forEach(
                (requestId, description) -> assertThat(securityEvents.get(requestId)).as(description).hasSize(1));
    }
}
