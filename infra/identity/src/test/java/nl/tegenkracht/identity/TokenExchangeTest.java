package nl.tegenkracht.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TokenExchangeTest extends IdentityTestBase {

    /** Filled in by hand from infra/demo/personen.json and the wall in docs/architecture.md. */
    private static final String TABLE = """
            account | ambtelijk   | fractie-noord | fractie-zuid | extern      | gemeenschappelijk | rollen thuis
            merel   | medewerker  | -             | -            | -           | lezer             |
            geert   | medewerker  | -             | -            | -           | lezer             | bevoegd-gezag
            bas     | medewerker  | -             | -            | -           | lezer             | beheerder
            ineke   | medewerker  | -             | -            | -           | lezer             | integriteitscoordinator
            otto    | medewerker  | -             | -            | -           | lezer             | ondernemingsraad
            noa     | -           | medewerker    | -            | -           | lezer             |
            niels   | -           | medewerker    | -            | -           | lezer             |
            kas     | -           | kamerlid      | -            | -           | lezer             | bevoegd-gezag
            lena    | -           | kamerlid      | -            | -           | lezer             | bevoegd-gezag
            bo      | -           | medewerker    | -            | -           | lezer             | beheerder
            zeno    | -           | -             | medewerker   | -           | lezer             |
            zara    | -           | -             | kamerlid     | -           | lezer             | bevoegd-gezag
            exa     | -           | -             | -            | extern      | lezer             |
            vera    | medewerker  | ambtsdrager   | ambtsdrager  | ambtsdrager | ambtsdrager       |
            vincent | ambtsdrager | ambtsdrager   | medewerker   | ambtsdrager | ambtsdrager       |
            vonne   | ambtsdrager | ambtsdrager   | ambtsdrager  | extern      | ambtsdrager       |
            kiki    | medewerker  | ambtsdrager   | ambtsdrager  | ambtsdrager | ambtsdrager       |
            karel   | ambtsdrager | ambtsdrager   | ambtsdrager  | extern      | ambtsdrager       |
            koen    | ambtsdrager | ambtsdrager   | ambtsdrager  | extern      | ambtsdrager       |
            kim     | medewerker  | ambtsdrager   | ambtsdrager  | ambtsdrager | ambtsdrager       |
            kees    | ambtsdrager | ambtsdrager   | medewerker   | ambtsdrager | ambtsdrager       |
            kaat    | medewerker  | ambtsdrager   | ambtsdrager  | ambtsdrager | ambtsdrager       |
            kars    | ambtsdrager | medewerker    | ambtsdrager  | ambtsdrager | ambtsdrager       |
            griet   | medewerker  | -             | -            | -           | lezer             | griffier, bevoegd-gezag
            pia     | -           | -             | kamerlid     | -           | lezer             | presidium, bevoegd-gezag
            """;

    private static final Map<String, String> DEPLOYMENT = Map.of("ambtelijk", "ambtelijk", "fractie-noord", "fracties",
            "fractie-zuid", "fracties", "extern", "samen", "gemeenschappelijk", "samen");

    @Test
    void everyPersonGetsIntoEveryDomainExactlyAsTheTableSays() {
        var rows = TABLE.lines().map(row -> row.split("\\|", -1)).toList();
        var domains = rows.getFirst();
        assertSoftly(softly -> rows.stream().skip(1).forEach(row -> {
            var account = row[0].strip();
            var loginToken = gateway().logIn(browser(), account).loginToken();
            for (int column = 1; column <= 5; column++) {
                var domain = domains[column].strip();
                var response = gateway().exchange(loginToken, "klacht@" + DEPLOYMENT.get(domain), domain);
                softly.assertThat(received(response)).as(account + " in " + domain)
                        .isEqualTo(expected(row[column].strip(), row[6].strip()));
            }
        }));
    }

    @Test
    void theTokenForAServiceCarriesExactlyWhatWasAgreed() {
        var login = gateway().logIn(browser(), "vera");
        var response = gateway().exchange(login.loginToken(), "melding@fracties", "fractie-noord");
        var claims = response.claims("access_token");

        assertThat(claims.propertyNames()).containsExactlyInAnyOrder("iss", "aud", "datadomein", "sub", "hoedanigheid",
                "rollen", "ambten", "acr", "sid", "iat", "exp", "jti");
        assertThat(claims.get("aud").asString()).isEqualTo("melding@fracties");
        assertThat(claims.get("datadomein").asString()).isEqualTo("fractie-noord");
        assertThat(claims.get("hoedanigheid").asString()).isEqualTo("ambtsdrager");
        assertThat(texts(claims.get("rollen"))).isEmpty();
        assertThat(texts(claims.get("ambten")))
                .containsExactly("vertrouwenspersoon:5f0c6b1e9a4d4c7e8b2f3a1d6c9e0b71");
        assertThat(claims.get("acr")).isEqualTo(login.claims("access_token").get("acr"));
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
        assertThat(claims.toString()).doesNotContain("Wilgenhout").doesNotContain("\"vera\"");
        assertThat(response.field("issued_token_type")).isEqualTo("urn:ietf:params:oauth:token-type:access_token");
        assertThat(response.field("refresh_token")).isEmpty();
    }

    @Test
    void inEveryDomainAPersonIsSomeoneElseAndAlwaysTheSameOne() {
        var subs = new ArrayList<String>();
        var sids = new ArrayList<String>();
        for (int round = 0; round < 2; round++) {
            var login = gateway().logIn(browser(), "vera");
            subs.add(login.claims("access_token").get("sub").asString());
            sids.add(login.claims("access_token").get("sid").asString());
            DEPLOYMENT.forEach((domain, deployment) -> {
                var claims = gateway().exchange(login.loginToken(), "beleid@" + deployment, domain)
                        .claims("access_token");
                subs.add(claims.get("sub").asString());
                sids.add(claims.get("sid").asString());
            });
        }

        assertThat(subs.subList(0, 6)).doesNotHaveDuplicates().isEqualTo(subs.subList(6, 12))
                .allMatch(sub -> sub.matches("[0-9a-f]{64}"));
        assertThat(sids).as("the session does not link domains either").doesNotHaveDuplicates();
    }

    @Test
    void everyRefusalIsTheSame() {
        var loginToken = gateway().logIn(browser(), "merel").loginToken();
        var refused = Map.of("other domain", List.of("melding@fracties", "fractie-noord"), "unknown domain",
                List.of("melding@fracties", "fractie-invented"), "closed domain",
                List.of("melding@fracties", "fractie-oud"), "prepared domain",
                List.of("melding@fracties", "fractie-nieuw"), "no domain", List.of("melding@ambtelijk", "alles"),
                "other deployment", List.of("melding@fracties", "ambtelijk"), "unknown service",
                List.of("wages@ambtelijk", "ambtelijk"), "unknown deployment",
                List.of("melding@elsewhere", "ambtelijk"),
                "the gateway itself", List.of("tegenkracht-poort", "ambtelijk"));
        var responses = refused.values().stream()
                .map(request -> gateway().exchange(loginToken, request.get(0), request.get(1))).toList();

        assertThat(responses).extracting(Client.ProviderResponse::status).containsOnly(400);
        assertThat(responses).extracting(response -> response.http().body())
                .containsOnly("{\"error\":\"invalid_target\"}");
        assertThat(responses).extracting(TokenExchangeTest::headers).containsOnly(headers(responses.getFirst()));
    }

    @Test
    void missingOrDuplicateTargetsAreRefusedTheSameWay() {
        var loginToken = gateway().logIn(browser(), "vera").loginToken();
        var base = "grant_type=urn:ietf:params:oauth:grant-type:token-exchange&subject_token_type="
                + "urn:ietf:params:oauth:token-type:access_token&subject_token=" + loginToken;
        for (var target : List.of("", "&audience=melding@ambtelijk", "&resource=urn:tegenkracht:datadomein:ambtelijk",
                "&audience=melding@ambtelijk&audience=klacht@ambtelijk&resource=urn:tegenkracht:datadomein:ambtelijk",
                "&audience=melding@ambtelijk&resource=urn:tegenkracht:datadomein:ambtelijk"
                        + "&resource=urn:tegenkracht:datadomein:extern",
                "&audience=melding@ambtelijk&resource=urn:something:else:ambtelijk")) {
            assertThat(gateway().post("/oauth2/token", base + target).http().body()).as(target)
                    .isEqualTo("{\"error\":\"invalid_target\"}");
        }
    }

    @Test
    void onlyALoginTokenCanBeExchangedAndOnlyByTheGateway() {
        var login = gateway().logIn(browser(), "noa");
        var exchanged = gateway().exchange(login.loginToken(), "melding@fracties", "fractie-noord");

        for (var other : List.of(exchanged.loginToken(), login.field("id_token"), login.field("refresh_token"),
                "x.y.z")) {
            assertThat(gateway().exchange(other, "melding@fracties", "fractie-noord").field("error"))
                    .isEqualTo("invalid_grant");
        }
        assertThat(portal().exchange(login.loginToken(), "melding@fracties", "fractie-noord").field("error"))
                .isEqualTo("unauthorized_client");
    }

    @Test
    void exchangingOnBehalfOfSomeoneElseIsImpossible() {
        var vera = gateway().logIn(browser(), "vera").loginToken();
        var merel = gateway().logIn(browser(), "merel").loginToken();
        var fields = new HashMap<>(Map.of("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", vera, "subject_token_type", "urn:ietf:params:oauth:token-type:access_token",
                "audience", "melding@ambtelijk", "resource", "urn:tegenkracht:datadomein:ambtelijk"));
        fields.putAll(Map.of("actor_token", merel, "actor_token_type",
                "urn:ietf:params:oauth:token-type:access_token"));

        assertThat(gateway().token(fields).field("error")).isEqualTo("invalid_request");
    }

    @Test
    void exchangedTokensAreNotStored() throws IOException {
        var loginToken = gateway().logIn(browser(), "merel").loginToken();
        var before = storedLogins();
        for (int round = 0; round < 5; round++) {
            assertThat(gateway().exchange(loginToken, "melding@ambtelijk", "ambtelijk").status()).isEqualTo(200);
        }

        assertThat(storedLogins()).isEqualTo(before);
    }

    @Test
    void aDomainThatClosesIsShutWithoutARestart() throws IOException {
        var loginToken = gateway().logIn(browser(), "zeno").loginToken();
        var open = Files.readString(LANDSCAPE);
        try {
            setLandscape(open.replace("in afbouw", "gesloten"));
            assertThat(gateway().exchange(loginToken, "melding@fracties", "fractie-zuid").field("error"))
                    .isEqualTo("invalid_target");
        } finally {
            setLandscape(open);
        }
        assertThat(gateway().exchange(loginToken, "melding@fracties", "fractie-zuid").status()).isEqualTo(200);
    }

    private static void setLandscape(String content) throws IOException {
        var previous = Files.getLastModifiedTime(LANDSCAPE);
        Files.writeString(LANDSCAPE, content);
        Files.setLastModifiedTime(LANDSCAPE, FileTime.from(previous.toInstant().plusSeconds(1)));
    }

    private static String expected(String hoedanigheid, String rolesAtHome) {
        return switch (hoedanigheid) {
            case "-" -> "invalid_target";
            case "ambtsdrager", "lezer" -> hoedanigheid + " []";
            default -> hoedanigheid + " [" + rolesAtHome + "]";
        };
    }

    private static String received(Client.ProviderResponse response) {
        if (response.status() != 200) {
            return response.field("error");
        }
        var claims = response.claims("access_token");
        return claims.get("hoedanigheid").asString() + " " + texts(claims.get("rollen"));
    }

    private static Set<String> headers(Client.ProviderResponse response) {
        return response.http().headers().map().keySet();
    }

    private static Set<String> storedLogins() throws IOException {
        try (var files = Files.list(LOGINS)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
