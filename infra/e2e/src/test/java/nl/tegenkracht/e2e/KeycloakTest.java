package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.local.LocalSettings;
import nl.tegenkracht.local.Ports;
import nl.tegenkracht.portal.Browser;
import nl.tegenkracht.portal.BrowserRequired;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The platform with a login of somebody else: people log in at a running Keycloak, in a real browser. */
@Tag("slow")
@Tag("timing")
@BrowserRequired
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final List<String> SERVICES = List.of("klacht", "beleid", "rapportage", "melding");
    private static final String LOGIN_FORM = "#kc-form-login";

    private RunningPlatform platform;
    private KeycloakServer keycloak;
    private Browser browser;

    @BeforeAll
    void start() throws Exception {
        var absent = KeycloakServer.whyNone();
        Assumptions.assumeTrue(absent.isEmpty(), absent.orElse(""));
        int port = Ports.free().numberOf("identity");
        var settings = RunningPlatform.settingsFor("platform-keycloak")
                .withProperty("gateway", "tegenkracht.login.issuer", KeycloakServer.issuer(port))
                .withProperty("gateway", "tegenkracht.login.scopes", "openid,profile")
                .withProperty("identity", "tegenkracht.issuers[0].issuer", KeycloakServer.issuer(port));
        var started = CompletableFuture.supplyAsync(() -> startKeycloak(port, settings));
        platform = RunningPlatform.startWith(settings);
        keycloak = started.join();
        browser = Browser.open();
    }

    /** The secret of the gateway is there before anything of the platform runs. */
    private static KeycloakServer startKeycloak(int port, LocalSettings settings) {
        var secret = settings.data().resolve("sleutels/poort.geheim");
        await().atMost(PATIENCE).until(() -> Files.exists(secret));
        try {
            return KeycloakServer.start(port, RunningPlatform.gatewayOf(settings), Files.readString(secret).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (platform != null) {
            platform.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void twoPeopleOfTwoEmployersWorkEachOnTheirOwnSideOfTheWall() {
        var noaPage = browser.page();
        var noa = logIn(noaPage, "noa");
        var zeno = logIn(browser.page(), "zeno");

        assertThat(noaPage.locator("body").textContent()).contains("Noa Sparrenberg");
        assertThat(noa.get("/fractie-noord/melding/nieuw").status()).isEqualTo(200);
        assertThat(zeno.get("/fractie-zuid/melding/nieuw").status()).isEqualTo(200);
        assertThat(noa.get("/fractie-zuid/melding/nieuw").status()).isEqualTo(404);
        assertThat(zeno.get("/fractie-noord/melding/nieuw").status()).isEqualTo(404);
        var melding = MeldingApiClient.create(noa, "fractie-noord", MeldingApiClient.VERA);
        var path = "/fractie-noord/melding/v1/meldingen/" + melding;
        assertThat(noa.get(path).status()).isEqualTo(200);
        assertThat(zeno.get(path).status()).isEqualTo(404);
        assertThat(logIn(browser.page(), "vera").get(path).status()).as("the office comes from Keycloak, "
                + "the benoeming from the register").isEqualTo(200);
    }

    @Test
    void aLoginTokenIsRefreshedAndThePersonStaysTheSame() {
        var niels = logIn(browser.page(), "niels");
        var melding = MeldingApiClient.create(niels, "fractie-noord", MeldingApiClient.VINCENT);
        var path = "/fractie-noord/melding/v1/meldingen/" + melding;
        long before = keycloak.events("REFRESH_TOKEN");

        // Each service needs a token of its own, and for that a login token that lasts: a minute before its end there is
        // a new one. Who only goes on at one service has no need of it for half a minute.
        var next = new AtomicInteger();
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(3)).until(() -> niels
                .get("/fractie-noord/" + SERVICES.get(next.getAndIncrement() % SERVICES.size())).status() == 200
                && keycloak.events("REFRESH_TOKEN") > before);

        assertThat(niels.get(path).status()).isEqualTo(200);
        assertThat(keycloak.events("REFRESH_TOKEN_ERROR")).isZero();
    }

    @Test
    void loggingOutEndsTheSessionHereAndAtKeycloak() {
        var page = browser.page();
        var merel = logIn(page, "merel");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Uitloggen")).first().click();
        page.waitForURL(platform.gateway() + "/uitgelogd");

        assertThat(merel.get("/ambtelijk/melding/v1/meldingen").status()).as("the cookie of before").isEqualTo(401);
        page.navigate(keycloak.loginAddress(platform.gateway()));
        assertThat(page.locator(LOGIN_FORM).count()).as("a password is needed again").isOne();
    }

    /** Before anything has to be refreshed, which would end it too. */
    @Test
    void loggingOutAtKeycloakEndsTheSessionHereAtOnce() {
        var page = browser.page();
        var lena = logIn(page, "lena");
        long refused = keycloak.events("REFRESH_TOKEN_ERROR");

        page.navigate(keycloak.logoutAddress());
        page.locator("#kc-logout").click();

        await().atMost(PATIENCE).until(() -> lena.get("/werk").status() == 302);
        assertThat(keycloak.events("REFRESH_TOKEN_ERROR")).isEqualTo(refused);
    }

    @Test
    void aTokenThatAPersonGaveToAnotherApplicationOpensNothingHere() throws Exception {
        var token = keycloak.tokenOfAnotherClient("noa");
        assertThat(keycloak.userInfo(token)).as("it is a genuine token").isEqualTo(200);

        var response = WebVisitor.exchange(HttpRequest
                .newBuilder(platform.gateway().resolve("/fractie-noord/melding/v1/meldingen"))
                .header("Authorization", "Bearer " + token).build());

        assertThat(response.status()).as("at the gateway").isEqualTo(401);
        assertThatThrownBy(() -> new Tokens(platform).exchange(token, ServiceName.MELDING, "fractie-noord"))
                .as("at the token desk, even if the gateway would bring it").hasMessageContaining("invalid_");
    }

    @Test
    void aWrongPasswordIsKeycloaksMatterAndLeavesNothingAtTheGateway() {
        var page = browser.page();
        page.navigate(platform.gateway() + "/inloggen?naar=/werk");
        fillIn(page, "otto", "wrong");

        page.locator(LOGIN_FORM).waitFor();
        assertThat(page.url()).as("still at Keycloak").doesNotStartWith(platform.gateway().toString());
        assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.equals("tk"));
    }

    /** Logs in, and gives the requests that this browser could make now. */
    private WebVisitor logIn(Page page, String account) {
        page.navigate(platform.gateway() + "/inloggen?naar=/werk");
        fillIn(page, account, WebVisitor.PASSWORD);
        page.waitForURL(platform.gateway() + "/werk");
        var visitor = new WebVisitor(platform.gateway());
        page.context().cookies().stream().filter(cookie -> cookie.name.equals("tk"))
                .forEach(cookie -> visitor.cookies().put(cookie.name, cookie.value));
        return visitor;
    }

    private static void fillIn(Page page, String account, String password) {
        page.locator("#username").fill(account);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }
}
