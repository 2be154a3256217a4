package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Claims;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The wall in the services themselves, without the gateway before it: a service accepts only a real token that was
 * issued for it, for its deployment and for the domain of the address. Everything else is the same to it as no token.
 */
@Tag("timing")
@EndToEnd
@Order(5)
class TokenTest {

    /** Of every domain somebody who works there; they have a melding there too. */
    private static final Map<String, String> PERSONS = Map.of("ambtelijk", "merel", "fractie-noord", "noa",
            "fractie-zuid", "zeno", "extern", "exa", "gemeenschappelijk", "vera");
    private static final List<String> DOMAINS = List.of("ambtelijk", "fractie-noord", "fractie-zuid", "extern",
            "gemeenschappelijk");

    private static final String OWN = "own";

    private final AccessTable table = AccessTable.read();

    private record TokenCell(String tokenKind, String token, String domain, AccessTable.RouteRow row, String dossierId,
            int expectedStatus,
            String requestId) {

        @Override
        public String toString() {
            return "token " + tokenKind + ", " + row.method() + " " + row.path() + " in " + domain;
        }
    }

    @Test
    void aServiceAcceptsOnlyATokenIssuedForItAndThisDomain(RunningPlatform platform) throws Exception {
        var sessions = WebVisitor.loggedIn(platform.gateway(),
                List.of("merel", "noa", "zeno", "exa", "vera", "vincent", "vonne"));
        var dossiers = TestDossiers.create(sessions);
        var cells = cells(new Tokens(platform), dossiers);
        var responses = new ConcurrentHashMap<TokenCell, Response>();
        var log = new SecurityLogReader(platform);
        Concurrently.forEach(cells, cell -> responses.put(cell, RouteCaller.directToService(
                platform.service(ServiceName.parse(cell.row.service()).orElseThrow()), cell.token, cell.row,
                cell.domain,
                cell.dossierId, cell.requestId)));

        var mismatches = new TreeSet<String>();
        responses.forEach((cell, response) -> {
            if (response.status() != cell.expectedStatus) {
                mismatches.add(cell + ": " + response.status() + " instead of " + cell.expectedStatus);
            }
        });
        assertThat(mismatches).isEmpty();
        assertThat(refusals(responses)).as("different refusals").hasSize(1);
        assertThat(dossiers.unchanged(sessions)).isTrue();
        assertOneSecurityEventPerInvalidToken(log, cells);
        System.getLogger("e2e").log(System.Logger.Level.INFO, "Access table without the gateway: {0} cells",
                cells.size());
    }

    private static void assertOneSecurityEventPerInvalidToken(SecurityLogReader log, List<TokenCell> cells) {
        var refused = cells.stream().filter(cell -> cell.expectedStatus == 401)
                .collect(Collectors.toMap(TokenCell::requestId, Function.identity()));
        log.linesEverywhere(refused.keySet())
                .forEach((requestId, lines) -> assertThat(lines)
                        .as(refused.get(requestId).toString())
                        .containsExactly("event=token-refused request=" + requestId));
    }

    private static Set<String> refusals(Map<TokenCell, Response> responses) {
        var contents = new TreeSet<String>();
        responses.forEach((cell, response) -> {
            if (response.status() == 401) {
                contents.add(response.observableContent());
            }
        });
        return contents;
    }

    private List<TokenCell> cells(Tokens tokens, TestDossiers dossiers) {
        var cells = new ArrayList<TokenCell>();
        var vera = tokens.loginToken("vera");
        for (var domain : DOMAINS) {
            var loginToken = tokens.loginToken(PERSONS.get(domain));
            var person = personIn(domain);
            for (var service : ServiceName.values()) {
                var tokensByKind = tokensByKind(tokens, loginToken, vera, service, domain);
                table.rows().values().stream().filter(row -> row.service().equals(service.code()))
                        .forEach(row -> {
                            var dossierId = dossierId(row, domain, dossiers);
                            tokensByKind.forEach((tokenKind,
                                    token) -> cells.add(new TokenCell(tokenKind, token, domain, row, dossierId,
                                            expectedStatus(tokenKind, row, person, domain,
                                                    dossiers.isInvolved(person.account(), domain, dossierId)),
                                            Id.random())));
                        });
            }
        }
        return cells;
    }

    private static DemoPerson personIn(String domain) {
        return DemoPerson.all().stream().filter(candidate -> candidate.account().equals(PERSONS.get(domain)))
                .findFirst()
                .orElseThrow();
    }

    private static String dossierId(AccessTable.RouteRow row, String domain, TestDossiers dossiers) {
        if (!row.hasDossier()) {
            return "";
        }
        return dossiers.dossiersIn(domain, row.service()).stream().findFirst()
                .orElseGet(() -> dossiers.dossierElsewhere(domain, row.service()));
    }

    private static int expectedStatus(String tokenKind, AccessTable.RouteRow row, DemoPerson person, String domain,
            boolean involved) {
        return tokenKind.equals(OWN) ? row.expectedStatus(person.hoedanigheidIn(domain, DOMAINS), involved) : 401;
    }

    private static Map<String, String> tokensByKind(Tokens tokens, String loginToken, String vera, ServiceName service,
            String domain) {
        var genuine = tokens.exchange(loginToken, service, domain);
        var otherDomain = DOMAINS.get((DOMAINS.indexOf(domain) + 1) % DOMAINS.size());
        var otherService = service == ServiceName.MELDING ? ServiceName.KLACHT : ServiceName.MELDING;
        var tokensByKind = new LinkedHashMap<String, String>();
        tokensByKind.put(OWN, genuine);
        tokensByKind.put("no", null);
        tokensByKind.put("forged", tokens.forged(genuine));
        tokensByKind.put("expired", tokens.expired(genuine));
        tokensByKind.put("unsigned", tokens.unsigned(genuine));
        tokensByKind.put("algorithm-confused", tokens.algorithmConfused(genuine));
        tokensByKind.put("tampered", Tokens.tampered(tokens.exchange(vera, service, otherDomain), domain));
        tokensByKind.put("of another domain", tokens.exchange(vera, service, otherDomain));
        tokensByKind.put("of another service", tokens.exchange(loginToken, otherService, domain));
        tokensByKind.put("of another deployment", tokens.exchange(vera, service, RunningPlatform.ELSEWHERE_DOMAIN));
        tokensByKind.put("for another deployment, this domain",
                tokens.altered(genuine, claims -> claims.audience(service.code() + "@" + RunningPlatform.ELSEWHERE)));
        tokensByKind.put("for two audiences", tokens.altered(genuine,
                claims -> claims.audience(
                        List.of(service.code() + "@lokaal", service.code() + "@" + RunningPlatform.ELSEWHERE))));
        tokensByKind.put("of another issuer",
                tokens.altered(genuine, claims -> claims.issuer("https://inloggen.voorbeeld.example")));
        tokensByKind.put("without a domain", tokens.altered(genuine, claims -> claims.claim(Claims.DATA_DOMAIN, null)));
        tokensByKind.put("login", loginToken);
        tokensByKind.put("rubbish", "not.a.token");
        return tokensByKind;
    }
}
