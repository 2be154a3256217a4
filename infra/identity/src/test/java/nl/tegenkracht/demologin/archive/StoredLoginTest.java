package nl.tegenkracht.demologin.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StoredLoginTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theStoredNamesStayAsTheyAreOnDisk() {
        var stored = """
                {"client":"poort","pseudoniem":"p","sid":"s","sinds":"2026-11-21T09:00:00Z","scopes":["openid"],\
                "inlogtoken":{"waarde":"a","van":"2026-11-21T09:00:00Z","tot":"2026-11-21T10:00:00Z","beeindigd":true},\
                "idToken":{"waarde":"i","van":"2026-11-21T09:00:00Z","tot":"2026-11-21T09:05:00Z","beeindigd":false},\
                "verversing":null}""";

        var login = JSON.readValue(stored, StoredLogin.class);

        assertThat(login.pseudonym()).isEqualTo("p");
        assertThat(login.loginToken().ended()).isTrue();
        assertThat(JSON.readTree(JSON.writeValueAsString(login))).isEqualTo(JSON.readTree(stored));
    }
}
