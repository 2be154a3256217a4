package nl.tegenkracht.gateway.entry;

import static nl.tegenkracht.gateway.entry.WallSetting.NOA;
import static nl.tegenkracht.gateway.entry.WallSetting.PAGE;
import static nl.tegenkracht.gateway.entry.WallSetting.form;
import static nl.tegenkracht.gateway.entry.WallSetting.pass;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import nl.tegenkracht.gateway.address.Address;
import nl.tegenkracht.gateway.response.GatewayResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;

class AdmissionTest {

    private static final Address.InDomain MELDING = (Address.InDomain) Address.parse(PAGE);

    @TempDir
    private Path directory;
    private WallSetting setting;
    private Caller caller;

    @BeforeEach
    void setUp() throws IOException {
        setting = new WallSetting(directory);
        caller = setting.admission.caller(setting.sessions.sessions().find(setting.session()).orElseThrow());
    }

    @Test
    void thePassLeadsToTheOneServiceInTheOneDomain() {
        var request = admitted(form(PAGE));

        assertThat(pass(request).target().audience()).isEqualTo("melding@noord");
        assertThat(pass(request).target().domain()).hasToString("fractie-noord");
        assertThat(pass(request).requestId()).isEqualTo(setting.info.requestId());
        assertThat(pass(request).api()).isFalse();
        assertThat(setting.identity.requests()).as("only when it is needed").isEmpty();
        pass(request).token().get();
        assertThat(setting.identity.requests()).singleElement().satisfies(fields -> assertThat(fields)
                .containsEntry("audience", "melding@noord")
                .containsEntry("resource", "urn:tegenkracht:datadomein:fractie-noord")
                .containsEntry("subject_token", "login-token"));
    }

    @Test
    void aTokenIsRememberedAndOneThatTheServiceRefusedIsReplaced() {
        var request = admitted(form(PAGE));
        assertThat(pass(admitted(form(PAGE))).token().get()).isEqualTo(pass(request).token().get());

        assertThat(pass(request).freshToken().apply("old")).isEqualTo("token-2-for-melding@noord");
        assertThat(pass(admitted(form(PAGE))).token().get()).isEqualTo("token-2-for-melding@noord");
    }

    @Test
    void withoutAFreshTokenTheOldOneGoesAndTheServiceDecides() {
        var request = admitted(form(PAGE));
        for (var error : new String[]{"invalid_target", "invalid_grant", "server_error"}) {
            setting.identity.refuses(error);
            assertThat(pass(request).freshToken().apply("old")).isEqualTo("old");
        }
    }

    @Test
    void exactlyTheLargestBodyIsAllowed() {
        var request = form(PAGE);
        request.setContent(new byte[1 << 20]);

        assertThat(setting.admission.admit(setting.info, MELDING, caller, request)).isNull();
    }

    @Test
    void aLoginTokenThatIsAboutToExpireIsRefreshedBeforeItIsExchanged() {
        var session = setting.sessions.sessions().find(setting.sessions.begin(NOA, Duration.ofSeconds(30)))
                .orElseThrow();
        setting.identity.issued("token-1-for-null", NOA);
        var request = form(PAGE);
        setting.admission.admit(setting.info, MELDING, setting.admission.caller(session), request);
        pass(request).token().get();

        assertThat(setting.identity.requests()).last().satisfies(fields -> assertThat(fields)
                .containsEntry("subject_token", "token-1-for-null"));
    }

    @Test
    void whoMayNotEnterIsToldThatNothingIsThere() {
        assertThat(setting.admission.admit(setting.info, new Address.InDomain("fractie-zuid", "melding", false), caller,
                form(PAGE))).isEqualTo(GatewayResponse.NOT_FOUND);
    }

    private MockHttpServletRequest admitted(MockHttpServletRequest request) {
        assertThat(setting.admission.admit(setting.info, MELDING, caller, request)).isNull();
        return request;
    }
}
