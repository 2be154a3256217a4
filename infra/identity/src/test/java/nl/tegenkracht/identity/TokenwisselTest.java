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

class TokenwisselTest extends Opstelling {

    /** Met de hand ingevuld uit infra/demo/personen.json en de muur van de architectuur. */
    private static final String TABEL = """
            account | ambtelijk   | fractie-noord | fractie-zuid | extern      | gemeenschappelijk | rollen thuis
            merel   | medewerker  | -             | -            | -           | lezer             |
            geert   | medewerker  | -             | -            | -           | lezer             | bevoegd-gezag
            bas     | medewerker  | -             | -            | -           | lezer             | beheerder
            ineke   | medewerker  | -             | -            | -           | lezer             | integriteitscoordinator
            otto    | medewerker  | -             | -            | -           | lezer             | ondernemingsraad
            noa     | -           | medewerker    | -            | -           | lezer             |
            niels   | -           | medewerker    | -            | -           | lezer             |
            kas     | -           | kamerlid      | -            | -           | lezer             |
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
            griet   | medewerker  | -             | -            | -           | lezer             | griffier
            pia     | -           | -             | kamerlid     | -           | lezer             | presidium
            """;

    private static final Map<String, String> UITROL = Map.of("ambtelijk", "ambtelijk", "fractie-noord", "fracties",
            "fractie-zuid", "fracties", "extern", "samen", "gemeenschappelijk", "samen");

    @Test
    void elkePersoonKomtInElkDomeinPreciesZoalsDeTabelZegt() {
        var regels = TABEL.lines().map(regel -> regel.split("\\|", -1)).toList();
        var domeinen = regels.getFirst();
        assertSoftly(softly -> regels.stream().skip(1).forEach(regel -> {
            var account = regel[0].strip();
            var inlogtoken = poort().logIn(browser(), account).inlogtoken();
            for (int kolom = 1; kolom <= 5; kolom++) {
                var domein = domeinen[kolom].strip();
                var antwoord = poort().wissel(inlogtoken, "klacht@" + UITROL.get(domein), domein);
                softly.assertThat(gekregen(antwoord)).as(account + " in " + domein)
                        .isEqualTo(verwacht(regel[kolom].strip(), regel[6].strip()));
            }
        }));
    }

    @Test
    void hetTokenVoorEenDienstDraagtPreciesWatIsAfgesproken() {
        var inlog = poort().logIn(browser(), "vera");
        var antwoord = poort().wissel(inlog.inlogtoken(), "melding@fracties", "fractie-noord");
        var claims = antwoord.claims("access_token");

        assertThat(claims.propertyNames()).containsExactlyInAnyOrder("iss", "aud", "datadomein", "sub", "hoedanigheid",
                "rollen", "ambten", "acr", "sid", "iat", "exp", "jti");
        assertThat(claims.get("aud").asString()).isEqualTo("melding@fracties");
        assertThat(claims.get("datadomein").asString()).isEqualTo("fractie-noord");
        assertThat(claims.get("hoedanigheid").asString()).isEqualTo("ambtsdrager");
        assertThat(teksten(claims.get("rollen"))).isEmpty();
        assertThat(teksten(claims.get("ambten")))
                .containsExactly("vertrouwenspersoon:5f0c6b1e9a4d4c7e8b2f3a1d6c9e0b71");
        assertThat(claims.get("acr")).isEqualTo(inlog.claims("access_token").get("acr"));
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
        assertThat(claims.toString()).doesNotContain("Wilgenhout").doesNotContain("\"vera\"");
        assertThat(antwoord.veld("issued_token_type")).isEqualTo("urn:ietf:params:oauth:token-type:access_token");
        assertThat(antwoord.veld("refresh_token")).isEmpty();
    }

    @Test
    void inElkDomeinIsIemandEenAnderEnSteedsDezelfde() {
        var subs = new ArrayList<String>();
        var sids = new ArrayList<String>();
        for (int keer = 0; keer < 2; keer++) {
            var inlog = poort().logIn(browser(), "vera");
            subs.add(inlog.claims("access_token").get("sub").asString());
            sids.add(inlog.claims("access_token").get("sid").asString());
            UITROL.forEach((domein, uitrol) -> {
                var claims = poort().wissel(inlog.inlogtoken(), "beleid@" + uitrol, domein).claims("access_token");
                subs.add(claims.get("sub").asString());
                sids.add(claims.get("sid").asString());
            });
        }

        assertThat(subs.subList(0, 6)).doesNotHaveDuplicates().isEqualTo(subs.subList(6, 12))
                .allMatch(sub -> sub.matches("[0-9a-f]{64}"));
        assertThat(sids).as("ook de sessie verbindt geen domeinen").doesNotHaveDuplicates();
    }

    @Test
    void elkeWeigeringIsDezelfde() {
        var inlogtoken = poort().logIn(browser(), "merel").inlogtoken();
        var geweigerd = Map.of("ander domein", List.of("melding@fracties", "fractie-noord"), "onbekend domein",
                List.of("melding@fracties", "fractie-verzonnen"), "gesloten domein",
                List.of("melding@fracties", "fractie-oud"), "voorbereid domein",
                List.of("melding@fracties", "fractie-nieuw"), "geen domein", List.of("melding@ambtelijk", "alles"),
                "andere uitrol", List.of("melding@fracties", "ambtelijk"), "onbekende dienst",
                List.of("lonen@ambtelijk", "ambtelijk"), "onbekende uitrol", List.of("melding@elders", "ambtelijk"),
                "de poort zelf", List.of("tegenkracht-poort", "ambtelijk"));
        var antwoorden = geweigerd.values().stream()
                .map(vraag -> poort().wissel(inlogtoken, vraag.get(0), vraag.get(1))).toList();

        assertThat(antwoorden).extracting(Client.Antwoord::status).containsOnly(400);
        assertThat(antwoorden).extracting(antwoord -> antwoord.http().body())
                .containsOnly("{\"error\":\"invalid_target\"}");
        assertThat(antwoorden).extracting(TokenwisselTest::koppen).containsOnly(koppen(antwoorden.getFirst()));
    }

    @Test
    void ontbrekendeOfDubbeleDoelenWordenOokZoGeweigerd() {
        var inlogtoken = poort().logIn(browser(), "vera").inlogtoken();
        var basis = "grant_type=urn:ietf:params:oauth:grant-type:token-exchange&subject_token_type="
                + "urn:ietf:params:oauth:token-type:access_token&subject_token=" + inlogtoken;
        for (var doel : List.of("", "&audience=melding@ambtelijk", "&resource=urn:tegenkracht:datadomein:ambtelijk",
                "&audience=melding@ambtelijk&audience=klacht@ambtelijk&resource=urn:tegenkracht:datadomein:ambtelijk",
                "&audience=melding@ambtelijk&resource=urn:tegenkracht:datadomein:ambtelijk"
                        + "&resource=urn:tegenkracht:datadomein:extern",
                "&audience=melding@ambtelijk&resource=urn:iets:anders:ambtelijk")) {
            assertThat(poort().post("/oauth2/token", basis + doel).http().body()).as(doel)
                    .isEqualTo("{\"error\":\"invalid_target\"}");
        }
    }

    @Test
    void alleenEenInlogtokenIsTeWisselenEnAlleenDoorDePoort() {
        var inlog = poort().logIn(browser(), "noa");
        var gewisseld = poort().wissel(inlog.inlogtoken(), "melding@fracties", "fractie-noord");

        for (var ander : List.of(gewisseld.inlogtoken(), inlog.veld("id_token"), inlog.veld("refresh_token"),
                "x.y.z")) {
            assertThat(poort().wissel(ander, "melding@fracties", "fractie-noord").veld("error"))
                    .isEqualTo("invalid_grant");
        }
        assertThat(portaal().wissel(inlog.inlogtoken(), "melding@fracties", "fractie-noord").veld("error"))
                .isEqualTo("unauthorized_client");
    }

    @Test
    void namensEenAnderWisselenKanNiet() {
        var vera = poort().logIn(browser(), "vera").inlogtoken();
        var merel = poort().logIn(browser(), "merel").inlogtoken();
        var velden = new HashMap<>(Map.of("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", vera, "subject_token_type", "urn:ietf:params:oauth:token-type:access_token",
                "audience", "melding@ambtelijk", "resource", "urn:tegenkracht:datadomein:ambtelijk"));
        velden.putAll(Map.of("actor_token", merel, "actor_token_type",
                "urn:ietf:params:oauth:token-type:access_token"));

        assertThat(poort().token(velden).veld("error")).isEqualTo("invalid_request");
    }

    @Test
    void gewisseldeTokensWordenNietBewaard() throws IOException {
        var inlogtoken = poort().logIn(browser(), "merel").inlogtoken();
        var eerst = inlogs();
        for (int keer = 0; keer < 5; keer++) {
            assertThat(poort().wissel(inlogtoken, "melding@ambtelijk", "ambtelijk").status()).isEqualTo(200);
        }

        assertThat(inlogs()).isEqualTo(eerst);
    }

    @Test
    void eenDomeinDatSluitGaatDichtZonderHerstart() throws IOException {
        var inlogtoken = poort().logIn(browser(), "zeno").inlogtoken();
        var open = Files.readString(LANDSCHAP);
        try {
            zetLandschap(open.replace("in afbouw", "gesloten"));
            assertThat(poort().wissel(inlogtoken, "melding@fracties", "fractie-zuid").veld("error"))
                    .isEqualTo("invalid_target");
        } finally {
            zetLandschap(open);
        }
        assertThat(poort().wissel(inlogtoken, "melding@fracties", "fractie-zuid").status()).isEqualTo(200);
    }

    private static void zetLandschap(String inhoud) throws IOException {
        var vorige = Files.getLastModifiedTime(LANDSCHAP);
        Files.writeString(LANDSCHAP, inhoud);
        Files.setLastModifiedTime(LANDSCHAP, FileTime.from(vorige.toInstant().plusSeconds(1)));
    }

    private static String verwacht(String hoedanigheid, String rollenThuis) {
        return switch (hoedanigheid) {
            case "-" -> "invalid_target";
            case "ambtsdrager", "lezer" -> hoedanigheid + " []";
            default -> hoedanigheid + " [" + rollenThuis + "]";
        };
    }

    private static String gekregen(Client.Antwoord antwoord) {
        if (antwoord.status() != 200) {
            return antwoord.veld("error");
        }
        var claims = antwoord.claims("access_token");
        return claims.get("hoedanigheid").asString() + " " + teksten(claims.get("rollen"));
    }

    private static Set<String> koppen(Client.Antwoord antwoord) {
        return antwoord.http().headers().map().keySet();
    }

    private static Set<String> inlogs() throws IOException {
        try (var bestanden = Files.list(INLOGS)) {
            return bestanden.map(bestand -> bestand.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static List<String> teksten(JsonNode rij) {
        return rij.valueStream().map(JsonNode::asString).toList();
    }
}
