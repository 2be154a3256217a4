package nl.tegenkracht.demologin.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The realm file for Keycloak, and who works where, are made from the list of demo people; {@code -Dkeycloak.write} writes them again. */
class KeycloakRealmTest {

    private static final Path DEMO = Path.of("../demo").toAbsolutePath().normalize();
    private static final Path REALM = DEMO.resolve("keycloak/tegenkracht-realm.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theRealmFileIsThatOfTheDemoPeople() throws IOException {
        assertIsAsMade(REALM, KeycloakRealm.of(JSON.readTree(DEMO.resolve("personen.json").toFile())));
    }

    /** Under the same ids: so {@code docker-compose.yml} has an adresboek of the people who log in there. */
    @Test
    void theFileOfWhoWorksWhereIsThatOfTheDemoPeople() throws IOException {
        assertIsAsMade(DEMO.resolve("werkenden.json"),
                KeycloakRealm.employedPeople(JSON.readTree(DEMO.resolve("personen.json").toFile())));
    }

    private static void assertIsAsMade(Path file, String made) throws IOException {
        if (System.getProperty("keycloak.write") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, made);
        }

        assertThat(Files.readString(file)).as("write it again with -Dkeycloak.write").isEqualTo(made);
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
