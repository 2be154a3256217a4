package nl.tegenkracht.demologin.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The realm file for Keycloak is made from the list of demo people; {@code -Dkeycloak.write} writes it again. */
class KeycloakRealmTest {

    private static final Path DEMO = Path.of("../demo").toAbsolutePath().normalize();
    private static final Path REALM = DEMO.resolve("keycloak/tegenkracht-realm.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theRealmFileIsThatOfTheDemoPeople() throws IOException {
        var realm = KeycloakRealm.of(JSON.readTree(DEMO.resolve("personen.json").toFile()));
        if (System.getProperty("keycloak.write") != null) {
            Files.createDirectories(REALM.getParent());
            Files.writeString(REALM, realm);
        }

        assertThat(Files.readString(REALM)).as("write it again with -Dkeycloak.write").isEqualTo(realm);
    }

    /** Dossiers are of this id: a Keycloak that made up its own would make everybody somebody else when made anew. */
    @Test
    void everybodyHasAnIdOfTheirOwnThatStays() {
        var users = JSON.readTree(REALM.toFile()).path("users");

        assertThat(users.valueStream().map(user -> UUID.fromString(user.path("id").asString()))).isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(users.path(0).path("id").asString()).isEqualTo("020a52db-0482-3777-890a-7ec31fcf6643");
    }

    @Test
    void theRealmFileHoldsNoSecretAndLetsNobodyChangeWhereTheyWork() {
        var realm = JSON.readTree(REALM.toFile());

        assertThat(realm.findValuesAsString("secret")).containsExactly("${POORT_GEHEIM}");
        assertThat(realm.path("users").findValuesAsString("value")).containsOnly("${PROEF_WACHTWOORD}");
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        var profile = JSON.readTree(
                realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .asString());
        assertThat(profile.path("attributes").valueStream().map(attribute -> attribute.at("/permissions/edit/0")
                .asString())).containsOnly("admin");
        assertThat(profile.path("attributes").valueStream().map(attribute -> attribute.path("name").asString()))
                .contains("domein", "hoedanigheid", "rollen", "ambten");
    }
}
