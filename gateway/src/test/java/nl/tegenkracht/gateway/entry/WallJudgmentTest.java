package nl.tegenkracht.gateway.entry;

import static nl.tegenkracht.gateway.entry.WallSetting.API;
import static nl.tegenkracht.gateway.entry.WallSetting.NOA;
import static nl.tegenkracht.gateway.entry.WallSetting.PAGE;
import static nl.tegenkracht.gateway.entry.WallSetting.form;
import static nl.tegenkracht.gateway.entry.WallSetting.get;
import static nl.tegenkracht.gateway.entry.WallSetting.pass;
import static nl.tegenkracht.gateway.entry.WallSetting.with;
import static nl.tegenkracht.gateway.entry.WallSetting.withAuthorization;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import com.mongodb.MongoException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.tegenkracht.contracts.BodySize;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import nl.tegenkracht.gateway.response.GatewayResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every verdict of the wall, and what it leaves behind: an event, a response, a session. */
class WallJudgmentTest {

    @TempDir
    private Path directory;
    private WallSetting setting;

    @BeforeEach
    void setUp() throws IOException {
        setting = new WallSetting(directory);
    }

    @Test
    void whoIsLoggedInProceedsInTheirOwnDomain() {
        var request = with(get(PAGE), setting.session());

        assertThat(setting.judge(request)).isEqualTo(Verdict.Accepted.PROCEED);
        assertThat(pass(request).person()).isEqualTo("noa");
        assertThat(pass(request).hasSession()).isTrue();
        assertThat(pass(request).token().get()).isEqualTo("token-1-for-melding@noord");
        assertThat(setting.events).isEmpty();
        assertThat(setting.info.routeClass()).isEqualTo("page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fractie-zuid/melding", "/fractie-bestaatniet/melding", "/fractie-noord/klacht", "/x",
            "/fractie-zuid/melding/v1/meldingen"})
    void whereOneMayNotEnterIsTheSameAsWhereNothingExists(String path) {
        var request = with(get(path), setting.session());

        assertThat(setting.judge(request)).isEqualTo(new Verdict.Refusal(GatewayResponse.NOT_FOUND));
        assertThat(setting.events).containsExactly(SecurityEvent.DOMAIN_REFUSED);
        assertThat(pass(request)).isNull();
        assertThat(setting.identity.requests()).isEmpty();
    }

    @Test
    void whoIsNotLoggedInIsLedToLoginAndBack() {
        var request = get(PAGE);
        request.setQueryString("a=b");

        assertThat(setting.judge(request)).isEqualTo(Verdict.Accepted.RESPONDED);
        assertThat(setting.response.getStatus()).isEqualTo(302);
        assertThat(setting.response.getHeader("Location")).isEqualTo(toLogin(PAGE + "?a=b"));
    }

    @Test
    void anApiWithoutALoginIsNotLedAnywhere() {
        assertThat(setting.judge(get(API))).isEqualTo(new Verdict.Refusal(GatewayResponse.NOT_LOGGED_IN));
        assertThat(setting.response.getHeader("Location")).isNull();
        assertThat(setting.info.routeClass()).isEqualTo("api");
    }

    @Test
    void twoWaysToSayWhoOneIsAreNone() {
        setting.identity.issued("bearer", NOA);
        var both = withAuthorization(with(get(API), setting.session()), "Bearer bearer");
        var twice = withAuthorization(withAuthorization(get(API), "Bearer bearer"), "Bearer bearer");

        for (var request : List.of(both, twice)) {
            assertThat(setting.judge(request)).isEqualTo(new Verdict.Refusal(GatewayResponse.NOT_LOGGED_IN));
        }
        assertThat(setting.events).containsOnly(SecurityEvent.DUPLICATE_CREDENTIALS).hasSize(2);
    }

    @Test
    void aBearerOfAPortalProceedsWithoutASession() {
        setting.identity.issued("bearer", NOA);
        var request = withAuthorization(get(API), "bearer bearer");

        assertThat(setting.judge(request)).isEqualTo(Verdict.Accepted.PROCEED);
        assertThat(pass(request).person()).isEqualTo("noa");
        assertThat(pass(request).hasSession()).isFalse();
        assertThat(pass(request).holder()).startsWith("bearer:").doesNotEndWith("bearer");
        pass(request).token().get();
        assertThat(setting.identity.requests()).singleElement()
                .satisfies(fields -> assertThat(fields).containsEntry("subject_token", "bearer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer unknown", "Bearerbearer", "Bearer", "Basic bearer", ""})
    void whatIsNoValidBearerIsRefused(String header) {
        setting.identity.issued("bearer", NOA);

        assertThat(setting.judge(withAuthorization(get(API), header)))
                .isEqualTo(new Verdict.Refusal(GatewayResponse.NOT_LOGGED_IN));
        assertThat(setting.events).containsExactly(SecurityEvent.BEARER_REFUSED);
    }

    @Test
    void aBearerThatCannotBeExchangedAnyMoreIsRefusedToo() {
        setting.identity.issued("bearer", NOA);
        setting.identity.refuses("invalid_grant");

        assertThat(setting.judgeAndExchange(withAuthorization(get(API), "Bearer bearer")))
                .isEqualTo(new Verdict.Refusal(GatewayResponse.NOT_LOGGED_IN));
        assertThat(setting.events).containsExactly(SecurityEvent.BEARER_REFUSED);
    }

    @Test
    void aFormFromAnotherSiteIsRefusedInASession() {
        var request = with(form(PAGE), setting.session());
        request.removeHeader("Sec-Fetch-Site");
        request.addHeader("Sec-Fetch-Site", "cross-site");

        assertThat(setting.judge(request)).isEqualTo(new Verdict.Refusal(GatewayResponse.FOREIGN_ORIGIN));
        assertThat(setting.events).containsExactly(SecurityEvent.ORIGIN_REFUSED);
    }

    @Test
    void aFormFromThisSiteProceedsAndALinkFromElsewhereToo() {
        var link = get(PAGE);
        link.addHeader("Sec-Fetch-Site", "cross-site");
        var session = setting.session();

        assertThat(setting.judge(with(form(PAGE), session))).isEqualTo(Verdict.Accepted.PROCEED);
        assertThat(setting.judge(with(link, session))).isEqualTo(Verdict.Accepted.PROCEED);
    }

    @Test
    void whenTheStoreOrTheVaultFailsNobodyGetsThrough() {
        var session = setting.session();
        for (var error : List.of(new MongoException("down"), new KeyVaultUnavailable("down", null))) {
            setting.sessions.fail(error);
            assertThat(setting.judge(with(get(PAGE), session)))
                    .isEqualTo(new Verdict.Refusal(GatewayResponse.GATEWAY_UNAVAILABLE));
        }
    }

    @Test
    void whenTheIdentityProviderFailsNobodyGetsThroughAndTheSessionRemains() {
        var session = setting.session();
        setting.identity.goesDown();

        assertThat(setting.judgeAndExchange(with(get(PAGE), session)))
                .isEqualTo(new Verdict.Refusal(GatewayResponse.LOGIN_UNAVAILABLE));
        assertThat(setting.sessions.sessions().find(session)).isPresent();
    }

    @Test
    void aDomainThatTheIdentityProviderRefusesDoesNotExistEither() {
        setting.identity.refuses("invalid_target");

        assertThat(setting.judgeAndExchange(with(get(PAGE), setting.session())))
                .isEqualTo(new Verdict.Refusal(GatewayResponse.NOT_FOUND));
        assertThat(setting.events).containsExactly(SecurityEvent.DOMAIN_REFUSED);
    }

    @Test
    void aLoginThatIsOverEndsTheSession() {
        var session = setting.session();
        setting.identity.refuses("invalid_grant");

        assertThat(setting.judgeAndExchange(with(get(PAGE), session))).isEqualTo(Verdict.Accepted.RESPONDED);
        assertThat(setting.response.getHeader("Location")).isEqualTo(toLogin(PAGE));
        assertThat(setting.sessions.sessions().find(session)).isEmpty();
    }

    @Test
    void whoAsksTooOftenHasToWait() throws IOException {
        setting = new WallSetting(directory, 1, 1);
        var session = setting.session();
        setting.identity.issued("bearer", NOA);
        assertThat(setting.judge(with(get(PAGE), session))).isEqualTo(Verdict.Accepted.PROCEED);
        assertThat(setting.judge(get(PAGE))).isEqualTo(Verdict.Accepted.RESPONDED);

        for (var request : List.of(with(get(PAGE), session), get(PAGE), get(API),
                withAuthorization(get(API), "Bearer bearer"))) {
            assertThat(setting.judge(request)).isEqualTo(new Verdict.Refusal(GatewayResponse.TOO_MANY_REQUESTS));
        }
        assertThat(setting.events).containsOnly(SecurityEvent.TOO_MANY_REQUESTS).hasSize(4);
    }

    @Test
    void whatIsTooLargeIsRefusedUnread() {
        var request = with(form(PAGE), setting.session());
        request.setContent(new byte[BodySize.FORM + 1]);

        assertThat(setting.judge(request)).isEqualTo(new Verdict.Refusal(GatewayResponse.TOO_LARGE));
        assertThat(setting.events).containsExactly(SecurityEvent.SIZE_REFUSED);
    }

    @Test
    void aRequestCountsAsUseOfTheSessionAndAnOpenStreamDoesNot() {
        var session = setting.session();
        setting.clock.advance(Duration.ofMinutes(2));
        var stream = get(API);
        stream.addHeader("Accept", "text/event-stream");
        assertThat(setting.judge(with(stream, session))).isEqualTo(Verdict.Accepted.PROCEED);
        assertThat(setting.sessions.recordedUse(session)).isEmpty();

        assertThat(setting.judge(with(get(PAGE), session))).isEqualTo(Verdict.Accepted.PROCEED);
        assertThat(setting.sessions.recordedUse(session)).isPresent();
    }

    @Test
    void theTextOfAnExpiredSessionIsKeptForWhoWroteIt() {
        var session = setting.session();
        setting.clock.advance(Duration.ofMinutes(31));

        assertThat(setting.judge(with(form(PAGE), session))).isEqualTo(Verdict.Accepted.RESPONDED);
        assertThat(setting.keptForms).hasSize(1);
        assertThat(setting.response.getStatus()).isEqualTo(303);
        assertThat(setting.response.getHeader("Location")).isEqualTo("/werk/teksten");
    }

    @Test
    void theTextOfALoginThatJustEndedIsKeptToo() {
        var session = setting.session();
        setting.identity.refuses("invalid_grant");

        assertThat(setting.judgeAndExchange(with(form(PAGE), session))).isEqualTo(Verdict.Accepted.RESPONDED);
        assertThat(setting.keptForms).hasSize(1);
    }

    @Test
    void whatCouldNotBeKeptIsShownToWhoSentIt() throws Exception {
        var session = setting.session();
        setting.clock.advance(Duration.ofMinutes(31));
        setting.failKeeping();

        assertThat(setting.judge(with(form(PAGE), session))).isEqualTo(Verdict.Accepted.RESPONDED);
        assertThat(setting.response.getStatus()).isEqualTo(403);
        assertThat(setting.response.getContentAsString()).isEqualTo("verhaal=tekst");
    }

    @Test
    void aFormWithoutAKnownWriterIsNotKeptAndNeverBecomesAGetAtItsAddress() throws Exception {
        assertThat(setting.judge(form(PAGE))).isEqualTo(Verdict.Accepted.RESPONDED);
        assertThat(setting.response.getStatus()).isEqualTo(403);
        assertThat(setting.response.getContentAsString()).isEqualTo("verhaal=tekst");
        assertThat(setting.response.getHeader("Location")).isNull();

        assertThat(setting.judge(with(form(PAGE), "A".repeat(43)))).isEqualTo(Verdict.Accepted.RESPONDED);
        assertThat(setting.keptForms).isEmpty();
    }

    @Test
    void whatIsNoFormIsNotKept() {
        var session = setting.session();
        setting.clock.advance(Duration.ofMinutes(31));
        var file = form(PAGE);
        file.setContentType("multipart/form-data; boundary=x");
        setting.judge(with(file, session));
        assertThat(setting.response.getHeader("Location")).isEqualTo(toLogin("/werk"));
        setting.judge(with(get(PAGE), session));

        assertThat(setting.keptForms).isEmpty();
    }

    private static String toLogin(String path) {
        return "/toegang?naar=" + URLEncoder.encode(path, StandardCharsets.US_ASCII);
    }
}
