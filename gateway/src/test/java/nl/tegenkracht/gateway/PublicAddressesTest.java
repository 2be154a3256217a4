package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Map;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.portal.Assets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What everyone may see. */
@Tag("service")
class PublicAddressesTest {

    private final TestGateway testGateway = TestGateway.shared();
    private final RunningGateway gateway = testGateway.gateway();

    @Test
    void theStartPageIsTheSameForEveryoneAndNamesNoDomain() {
        var page = gateway.get("/").send();
        assertThat(page.body()).contains("Bij wie moet ik zijn?", "Wie bent u?", "lang=\"en\"", "112",
                "href=\"/inloggen?naar=melding\"", "href=\"/inloggen?naar=klacht\"", "id=\"privacy\"")
                .doesNotContain("fractie-noord", "Fractie Noord", "<script>", "style=", "onclick");
        for (var user : List.of("noa", "vera")) {
            assertThat(gateway.get("/").withSession(testGateway.session(user)).send().comparableForAll())
                    .isEqualTo(page.comparableForAll());
        }
        assertThat(gateway.get("/?wie=noa&wat=x").send().comparable()).isEqualTo(page.comparable());
    }

    @Test
    void everybodyCanReadWhoTheVertrouwenspersonenAreTodayAndHowToReachThem() {
        var page = gateway.get("/vertrouwenspersonen").send();

        assertThat(page.body()).contains("Vera Wilgenhout", "Werkt bij de ambtelijke organisatie",
                "Nederlands en Engels", "maandag en donderdag", "Kastanjegang 1.14", "href=\"tel:0700000011\"",
                "Begin waar u wilt.", "Slachtofferhulp", "0800-0188", "href=\"tel:112\"", "verzonnen")
                .doesNotContain("Vlier Vroeger", "Kiki Berkenstam", "00000000000000000000000000000001");
        assertThat(gateway.get("/vertrouwenspersonen").header("Accept-Language", "en").send().body()).contains(
                "Works for the civil service of the House", "Dutch and English", "Monday and Thursday",
                "Start where you like.").doesNotContain("Begin waar u wilt.");
        for (var user : List.of("noa", "vera")) {
            assertThat(gateway.get("/vertrouwenspersonen").withSession(testGateway.session(user)).send()
                    .comparableForAll()).isEqualTo(page.comparableForAll());
        }
    }

    @Test
    void withoutARegisterThePageNamesNobodyAndStillSaysWhereHelpIs() {
        try (var other = testGateway.open(Map.of("tegenkracht.benoemingen",
                testGateway.directory.resolve("not-there.json")))) {
            var page = other.get("/vertrouwenspersonen").send();

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains("is hier nu niet te zien", "0900-0101").doesNotContain("Vera");
        }
    }

    @Test
    void whatLeavingQuicklyDoesNotHideIsSaidWithoutLoggingIn() {
        assertThat(gateway.get("/snel-verlaten").send().body()).contains("De geschiedenis van uw browser.",
                "Het netwerk.", "Dat u bent ingelogd.");
        assertThat(gateway.get("/").send().body()).contains("href=\"/snel-verlaten\"",
                "href=\"/vertrouwenspersonen\"");
    }

    @Test
    void assetsMayBeCachedForeverAndExistOnlyUnderTheirFingerprint() {
        for (var name : Assets.fileNames()) {
            var response = gateway.get(Assets.path() + "/" + name).send();
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.header("Cache-Control")).contains("public, max-age=31536000, immutable");
            assertThat(response.header("Content-Type")).get().asString().isEqualToIgnoringCase(Assets.mediaType(name)
                    .replace("; ", ";"));
        }
        for (var path : List.of("/assets/0123456789abcdef/tegenkracht.css", Assets.path() + "/index.txt",
                Assets.path() + "/Assets.class", Assets.path() + "/x/tegenkracht.css")) {
            assertThat(gateway.get(path).send().status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void securityTxtSaysWhereToReportAVulnerability() {
        var response = gateway.get("/.well-known/security.txt").send();
        assertThat(response.header("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(response.body().lines()).anyMatch(line -> line.startsWith("Contact: mailto:"))
                .contains("Preferred-Languages: nl, en",
                        "Canonical: " + gateway.origin() + "/.well-known/security.txt");
        var expires = response.body().lines().filter(line -> line.startsWith("Expires: ")).toList();
        assertThat(expires).hasSize(1);
        assertThat(Instant.parse(expires.getFirst().substring("Expires: ".length()))).isBetween(
                testGateway.clock.instant().plus(Duration.ofDays(30)),
                testGateway.clock.instant().plus(Duration.ofDays(365)));
    }

    /** Without a token, and with nothing of who asks; who is logged in reads it where they work (record 0315). */
    @Test
    void beleidIsReadByEveryoneAndKeptByABrowserOnlyAsLongAsItIsStillSo() {
        var settings = Map.<String, Object>of("tegenkracht.routes.rest.beleid",
                "http://127.0.0.1:" + testGateway.melding.port());
        try (var own = testGateway.open(settings)) {
            for (var path : List.of("/beleid", "/beleid/documenten/klachtenregeling-2021")) {
                var response = own.get(path).header("Cookie", "taal=en").send();
                assertThat(response.status()).isEqualTo(200);
                assertThat(response.header("Cache-Control")).contains("no-cache");
                assertThat(response.header("Vary")).contains("Accept-Language, Cookie");
                assertThat(testGateway.melding.last().headers()).doesNotContainKeys("authorization", "cookie");
                assertThat(own.get(path).withSession(testGateway.session(own, "noa")).send().location())
                        .isEqualTo("/fractie-noord" + path);
                assertThat(own.request("POST", path).sameOrigin().send().status()).isEqualTo(405);
            }
            assertThat(own.get("/beleid/v1/documenten").send().status()).isEqualTo(404);
        }
        assertThat(gateway.get("/beleid").send().status()).as("nobody serves it here").isEqualTo(404);
    }

    @Test
    void beforeALoginAPageSaysForWhatWhateverIsThere() {
        var page = gateway.get("/toegang?naar=%2Ffractie-noord%2Fklacht%2Fnieuw").send();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Log in om een klacht in te dienen", "href=\"/beleid\"",
                "href=\"/inloggen?naar=/fractie-noord/klacht/nieuw\"").doesNotContain("Fractie Noord");
        assertThat(gateway.get("/toegang?naar=%2Ffractie-bestaatniet%2Fklacht%2Fnieuw").send().body()
                .replace("bestaatniet", "noord")).isEqualTo(page.body());
        assertThat(gateway.get("/toegang?naar=https:%2F%2Fkwaad.example").send().body())
                .contains("href=\"/inloggen\"").doesNotContain("kwaad");
        assertThat(gateway.get("/toegang?naar=%2Fwerk").withSession(testGateway.session("noa")).send().location())
                .isEqualTo("/werk");
    }

    @Test
    void publicAddressesAreOnlyRead() {
        for (var path : List.of("/", "/vertrouwenspersonen", "/snel-verlaten", "/ambt", "/werk",
                "/.well-known/security.txt", Assets.path() + "/tegenkracht.css",
                "/api/melding/v1/openapi.json")) {
            for (var method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
                assertThat(gateway.request(method, path).sameOrigin().send().status()).as(method + " " + path)
                        .isEqualTo(405);
            }
            assertThat(gateway.request("HEAD", path).send().status()).as("HEAD " + path).isIn(200, 302);
        }
    }
}
