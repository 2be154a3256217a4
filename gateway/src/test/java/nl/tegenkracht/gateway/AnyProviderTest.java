package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.gateway.fixture.TestGateway;
import nl.tegenkracht.gateway.fixture.TestGateway.RunningGateway;
import nl.tegenkracht.gateway.fixture.TestIdentityProvider;
import nl.tegenkracht.gateway.fixture.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People log in at a provider that knows nothing of our domains; the token desk is another, and knows. */
@Tag("service")
class AnyProviderTest {

    private final TestGateway testGateway = TestGateway.shared();
    private TestIdentityProvider desk;
    private TestIdentityProvider provider;
    private RunningGateway gateway;

    @BeforeEach
    void setUp() {
        desk = testGateway.identityProvider;
        provider = testGateway.anotherProvider();
        provider.namesNoDomains = true;
        gateway = testGateway.open(Map.of("tegenkracht.login.issuer", provider.issuer(), "tegenkracht.login.scopes",
                "openid,profile"));
    }

    @AfterEach
    void close() {
        gateway.close();
        provider.close();
    }

    @Test
    void whoLogsInThereIsAtWorkHere() {
        int exchanged = desk.exchanged.get();
        var session = logIn("vera");
        assertThat(provider.lastLogin).containsEntry("scope", "openid profile");
        for (var domain : List.of("ambtelijk", "fractie-noord", "fractie-zuid")) {
            assertThat(gateway.get("/" + domain + "/melding").withSession(session).send().status()).isEqualTo(200);
        }
        var token = TestIdentityProvider.claims(testGateway.melding.last().token());
        assertThat(token.getIssuer()).isEqualTo(desk.issuer());
        assertThat(token.getSubject()).isEqualTo("pseudonym-vera-fractie-zuid");
        assertThat(desk.exchanged.get() - exchanged).isEqualTo(4);
        assertThat(provider.exchanged).hasValue(0);
    }

    @Test
    void theDeskDecidesWhichDomainsThereAre() {
        var session = logIn("noa");
        assertThat(gateway.get("/fractie-zuid/melding").withSession(session).send().status()).isEqualTo(404);
        assertThat(gateway.get("/inloggen?naar=melding").withSession(session).send().location())
                .isEqualTo("/fractie-noord/melding/nieuw");
    }

    @Test
    void aBearerOfThatProviderEntersToo() {
        assertThat(gateway.get("/fractie-noord/melding/v1/x").bearer(provider.bearer("noa")).send().status())
                .isEqualTo(200);
        assertThat(gateway.get("/fractie-zuid/melding/v1/x").bearer(provider.bearer("noa")).send().status())
                .isEqualTo(404);
        assertThat(gateway.get("/fractie-noord/melding/v1/x").bearer(desk.bearer("noa")).send().status())
                .isEqualTo(401);
    }

    @Test
    void whoMayEnterNothingIsToldSoAndCanLogInAsSomeoneElse() {
        var visitor = new Visitor(testGateway, gateway);
        var page = visitor.logIn(provider, "nobody", "/inloggen?naar=klacht");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("U hebt hier geen toegang", "href=\"/inloggen?naar=klacht\"");
        assertThat(visitor.session()).isNull();
        assertThat(visitor.logIn(provider, "noa", "/inloggen?naar=klacht").location())
                .isEqualTo("/fractie-noord/klacht/nieuw");
        assertThat(provider.lastLogin).containsEntry("prompt", "login");
    }

    @Test
    void loggingOutEndsAtTheProviderAndNotAtTheDesk() {
        var visitor = new Visitor(testGateway, gateway);
        visitor.logIn(provider, "noa", "/inloggen");
        assertThat(visitor.logOut().location()).startsWith(provider.issuer() + "/connect/logout?id_token_hint=")
                .contains("client_id=poort", "post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + gateway.port());
        assertThat(provider.revoked).hasSize(1);
    }

    @Test
    void atAProviderWhereNobodyCanLogOutTheTokensAreRevoked() {
        var visitor = new Visitor(testGateway, gateway);
        provider.hasNoLogout = true;
        visitor.logIn(provider, "noa", "/inloggen");
        assertThat(visitor.logOut().location()).isEqualTo("/uitgelogd");
        assertThat(provider.revoked).hasSize(1);
    }

    @Test
    void withoutTheDeskLoggingInSaysSoAndStartsAgain() {
        var visitor = new Visitor(testGateway, gateway);
        var back = visitor.toTheIdentityProvider(provider, "noa", "/inloggen?naar=klacht");
        desk.unavailable = true;
        var page = visitor.get(back);
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body()).contains("Inloggen lukt nu even niet", "href=\"/inloggen?naar=klacht\"");
    }

    private String logIn(String user) {
        var visitor = new Visitor(testGateway, gateway);
        visitor.logIn(provider, user, "/inloggen");
        return visitor.session();
    }
}
