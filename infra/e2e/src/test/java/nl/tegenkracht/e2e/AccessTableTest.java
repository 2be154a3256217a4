package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every route of every service, for everybody, in every domain: the answer that {@code wandtabel.txt} names. */
@Tag("timing")
@EndToEnd
@Order(4)
class AccessTableTest {

    private static final List<String> DOMAINS = List.of("ambtelijk", "fractie-noord", "fractie-zuid", "extern",
            "gemeenschappelijk");
    private static final List<String> INCLUDING_UNKNOWN = List.of("ambtelijk", "fractie-noord", "fractie-zuid",
            "extern",
            "gemeenschappelijk", "fractie-west", RunningPlatform.ELSEWHERE_DOMAIN);

    private final AccessTable table = AccessTable.read();

    @Test
    void everyRouteOfEveryServiceIsInTheTableAndViceVersa(RunningPlatform platform) {
        var routes = new TreeSet<String>();
        for (var service : ServiceName.values()) {
            var own = Routes.of(platform, service);
            routes.addAll(own);
            var api = new TreeSet<>(own);
            api.removeIf(route -> !route.contains("/" + service.code() + "/v1/"));
            assertThat(Routes.described(platform, service)).as("description of " + service.code()).isEqualTo(api);
        }
        assertThat(routes).isEqualTo(new TreeSet<>(table.rows().keySet()));
    }

    @Test
    void everyoneGetsThroughTheGatewayExactlyTheResponseTheTableStates(RunningPlatform platform) {
        var sessions = WebVisitor.loggedIn(platform.gateway(), DemoPerson.accounts());
        sessions.put(DemoPerson.NOBODY.account(), new WebVisitor(platform.gateway()));
        var dossiers = TestDossiers.create(sessions);
        var cells = cells(dossiers);
        var responses = new ConcurrentHashMap<AccessCell, Response>();
        // What is only read goes first: an empty concept that is kept can be read from then on.
        Stream.of(true, false).forEach(reads -> Concurrently.forEach(
                cells.stream().filter(cell -> cell.row.method().equals("GET") == reads).toList(),
                cell -> responses.put(cell, cell.request(sessions.get(cell.person.account())))));

        var mismatches = new TreeSet<String>();
        responses.forEach((cell, response) -> {
            if (response.status() != cell.expectedStatus()) {
                mismatches.add(cell + ": " + response.status() + " instead of " + cell.expectedStatus());
            }
        });
        assertThat(mismatches).isEmpty();
        assertThat(distinguishable(responses)).as("refusals that can be told apart").isEmpty();
        assertThat(dossiers.unchanged(sessions)).isTrue();
        System.getLogger("e2e").log(System.Logger.Level.INFO, "Access table through the gateway: {0} cells",
                cells.size());
    }

    private List<AccessCell> cells(TestDossiers dossiers) {
        var cells = new ArrayList<AccessCell>();
        for (var person : DemoPerson.all()) {
            for (var domain : INCLUDING_UNKNOWN) {
                for (var row : table.rows().values()) {
                    for (var dossierId : dossierIds(row, domain, dossiers)) {
                        cells.add(new AccessCell(person, domain, row, dossierId,
                                person.hoedanigheidIn(domain, DOMAINS),
                                dossiers.isInvolved(person.account(), domain, dossierId)));
                    }
                }
            }
        }
        return cells;
    }

    private static List<String> dossierIds(AccessTable.RouteRow row, String domain, TestDossiers dossiers) {
        if (!row.hasDossier()) {
            return List.of("");
        }
        var dossierIds = new ArrayList<>(dossiers.dossiersIn(domain, row.service()));
        dossierIds.add(dossiers.dossierElsewhere(domain, row.service()));
        dossierIds.add(Id.random());
        return dossierIds;
    }

    /** One question of one person. */
    record AccessCell(DemoPerson person, String domain, AccessTable.RouteRow row, String dossierId, String hoedanigheid,
            boolean involved) {

        int expectedStatus() {
            return row.expectedStatus(hoedanigheid, involved);
        }

        Response request(WebVisitor visitor) {
            return RouteCaller.viaGateway(visitor, row, domain, dossierId);
        }

        @Override
        public String toString() {
            return "%s (%s) %s in %s%s".formatted(person.account(), hoedanigheid, row.method() + " " + row.path(),
                    domain, involved ? ", own dossier" : "");
        }
    }

    /** Per person, domain and kind of address all refusals must have the same bytes. */
    private static Map<String, Set<String>> distinguishable(Map<AccessCell, Response> responses) {
        var contents = new TreeMap<String, Set<String>>();
        responses.forEach((cell, response) -> {
            if (response.status() == 404 || response.status() == 401) {
                var place = DemoPerson.OUTSIDER.equals(cell.hoedanigheid) ? "outside" : cell.domain;
                var who = cell.person.account() + " " + (response.status() == 401 ? "everywhere" : place);
                contents.computeIfAbsent(who + (cell.row.isApi() ? " api" : " page"), key -> new HashSet<>())
                        .add(response.observableContent());
            }
        });
        contents.values().removeIf(variants -> variants.size() == 1);
        return contents;
    }
}
