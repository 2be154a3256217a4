package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.e2e.GatewayTable.SessionKind;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every address of the gateway itself, for everybody, with every kind of session: the answer in {@code deurtabel.txt}.
 */
@Tag("timing")
@EndToEnd
@Order(4)
class GatewayTableTest {

    private static final Pattern ASSET = Pattern.compile("\"/assets/([0-9a-f]+)/([^\"/]+)\"");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");

    private final List<GatewayTable.GatewayRow> table = GatewayTable.read();

    @Test
    void everyAddressOfTheGatewayIsInTheTableWithEveryMethodAndViceVersa(RunningPlatform platform) {
        var response = WebVisitor
                .exchange(HttpRequest.newBuilder(platform.management().resolve("/actuator/adressen")).build());
        assertThat(response.status()).isEqualTo(200);
        var gatewayAddresses = new TreeSet<String>();
        JsonMapper.builder().build().readTree(response.body())
                .forEach(address -> gatewayAddresses.add(address.asString()));

        var methods = table.stream().filter(row -> !row.isAbsent()).collect(Collectors.groupingBy(
                GatewayTable.GatewayRow::path, TreeMap::new,
                Collectors.mapping(GatewayTable.GatewayRow::method, Collectors.toSet())));

        assertThat(methods.keySet()).isEqualTo(gatewayAddresses);
        assertThat(methods).allSatisfy((path, stated) -> assertThat(stated).as(path).isEqualTo(METHODS));
    }

    @Test
    void everyoneGetsFromTheGatewayExactlyTheResponseTheTableStates(RunningPlatform platform) {
        var sessions = new Sessions(platform);
        var cells = cells(platform);
        var responses = new ConcurrentHashMap<GatewayCell, Response>();
        Concurrently.forEach(cells, cell -> responses.put(cell, cell.request(platform, sessions)));

        var mismatches = new TreeSet<String>();
        responses.forEach((cell, response) -> {
            if (response.status() != cell.expectedStatus()) {
                mismatches.add(cell + ": " + response.status() + " instead of " + cell.expectedStatus());
            }
        });
        assertThat(mismatches).isEmpty();
        assertThat(distinguishable(responses)).as("answers that can be told apart").isEmpty();
        assertThat(sessions.allStillLive()).as("nobody ends the session of another").isTrue();
        System.getLogger("e2e").log(System.Logger.Level.INFO, "Gateway table: {0} cells", cells.size());
    }

    @Test
    void whatTheGatewayDoesNotHaveLooksExactlyLikeADomainThatDoesNotExist(RunningPlatform platform) {
        for (var visitor : List.of(new WebVisitor(platform.gateway()), WebVisitor.loggedInAs(platform.gateway(), "bas"),
                WebVisitor.loggedInAs(platform.gateway(), "vera"))) {
            for (var row : table) {
                if (row.isAbsent() && row.method().equals("GET")) {
                    var path = fill(row.path(), Map.of("{dienst}", "klacht"));
                    var unknown = path.matches("/[^/]+/[^/]+/v1/.*")
                            ? "/fractie-west/klacht/v1/klachten"
                            : "/fractie-west/bestaat-niet";
                    assertThat(visitor.get(path).observableContent()).as(path)
                            .isEqualTo(visitor.get(unknown).observableContent());
                }
            }
        }
    }

    private List<GatewayCell> cells(RunningPlatform platform) {
        var asset = ASSET.matcher(new WebVisitor(platform.gateway()).get("/").text());
        assertThat(asset.find()).isTrue();
        var cells = new ArrayList<GatewayCell>();
        for (var row : table) {
            for (var service : row.path().contains("{dienst}")
                    ? ServiceName.values()
                    : new ServiceName[]{ServiceName.MELDING}) {
                var path = fill(row.path(), Map.of("{dienst}", service.code(), "{afdruk}", asset.group(1),
                        "{naam}", asset.group(2)));
                DemoPerson.all().forEach(person -> sessionKinds(person)
                        .forEach(sessionKind -> cells.add(new GatewayCell(person.account(), sessionKind, row, path))));
            }
        }
        return cells;
    }

    private static List<SessionKind> sessionKinds(DemoPerson person) {
        return person == DemoPerson.NOBODY
                ? List.of(SessionKind.NONE)
                : Arrays.stream(SessionKind.values()).filter(sessionKind -> sessionKind != SessionKind.NONE).toList();
    }

    private static String fill(String pattern, Map<String, String> values) {
        var path = pattern.replace("{id}", Id.random()).replace("{domein}", "fractie-noord")
                .replace("{code}", "klachtenregeling-2021");
        for (var value : values.entrySet()) {
            path = path.replace(value.getKey(), value.getValue());
        }
        return path;
    }

    /** One request of one person. */
    private record GatewayCell(String account, SessionKind sessionKind, GatewayTable.GatewayRow row, String path) {

        int expectedStatus() {
            return row.statuses().get(sessionKind);
        }

        Response request(RunningPlatform platform, Sessions sessions) {
            var endsSession = row.method().equals("POST") && path.equals("/uitloggen")
                    && sessionKind == SessionKind.OWN;
            var visitor = endsSession
                    ? WebVisitor.loggedInAs(platform.gateway(), account)
                    : sessions.visitor(account, sessionKind);
            var sessionId = visitor.cookies().get("tk");
            var response = visitor.request(row.method(), path, null, null);
            if (endsSession) {
                visitor.cookies().put("tk", sessionId);
                assertThat(visitor.get("/werk").status()).as("logged out").isEqualTo(302);
            }
            return response;
        }

        @Override
        public String toString() {
            return "%s (%s) %s %s".formatted(account, sessionKind, row.method(), path);
        }
    }

    /** Per address and status all answers must have the same bytes, whoever asks. */
    private static Map<String, Set<String>> distinguishable(Map<GatewayCell, Response> responses) {
        var contents = new TreeMap<String, Set<String>>();
        responses.forEach((cell, response) -> {
            if (!cell.row.varying().contains(cell.sessionKind)) {
                contents.computeIfAbsent(cell.row.method() + " " + cell.path + " " + response.status(),
                        key -> new TreeSet<>()).add(response.observableContent());
            }
        });
        contents.values().removeIf(variants -> variants.size() == 1);
        return contents;
    }
}
