package nl.tegenkracht.identity.adresboek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.identity.key.CreateDeskKeys;
import nl.tegenkracht.identity.key.Pseudonyms;
import nl.tegenkracht.identity.person.Person;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CreateAdresboekenTest {

    private static final Path DEMO = Path.of("../demo").toAbsolutePath().normalize();
    private static final String ISSUER = "https://inloggen.example/realms/werk";

    @TempDir
    private static Path keys;
    @TempDir
    Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** Nothing is signed here, and a signing key takes seconds to make: what is there stays as it is. */
    @BeforeAll
    static void deskHasKeys() throws IOException {
        Files.writeString(keys.resolve("identiteit.jwk"), "{}");
        assertThat(CreateDeskKeys.run(System.out, Clock.systemUTC(), keys.toString())).isZero();
    }

    @Test
    void aDepartmentIsToldWhoWorksForItsOwnEmployersOnly() throws IOException {
        assertThat(create(DEMO.resolve("werkenden.json"))).as(said.toString()).isZero();

        assertThat(domainsIn("ambtelijk")).containsOnly("ambtelijk");
        assertThat(domainsIn("fracties")).containsOnly("fractie-noord", "fractie-zuid");
        assertThat(Files.getPosixFilePermissions(adresboek("fracties"))).as("of the owner only").hasSize(2);
    }

    @Test
    void somebodyIsInItUnderThePseudonymOfTheirTokensThere() throws IOException {
        assertThat(create(people(person("fractie-noord", "u-1")))).isZero();

        var entry = JsonMapper.shared().readTree(adresboek("fracties").toFile()).path(0);
        assertThat(entry.path("sub").asString()).isEqualTo(Pseudonyms.of(keys)
                .inDomain(new DataDomain("fractie-noord"), Person.accountAt(URI.create(ISSUER), "u-1")));
        assertThat(entry.toString()).contains("Pim Appelhof", "\"bevoegdGezag\":true", "\"benoemingen\":[]")
                .doesNotContain("u-1", ISSUER);
    }

    @Test
    void aMistakeLeavesEveryDepartmentWhatItHadAndNamesNobody() throws IOException {
        create(people(person("fractie-noord", "u-1")));
        var before = Files.readString(adresboek("fracties"));

        assertThat(create(people(person("fractie-zuid", "u-2"), person("fractie-oost", "u-3")))).isEqualTo(1);
        assertThat(create(people("{\"naam\": \"Pim Appelhof\"}"))).isEqualTo(1);
        assertThat(create(people("{\"naam\": [\"Pim Appelhof\"]}"))).isEqualTo(1);

        assertThat(Files.readString(adresboek("fracties"))).isEqualTo(before);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("fractie-oost").doesNotContain("Appelhof", "u-2",
                "u-3");
    }

    /** A directory that is not the desk's would make everybody a stranger. */
    @Test
    void nothingIsMadeWithoutTheSecretOfTheDesk() throws IOException {
        var people = people(person("fractie-noord", "u-1"));

        assertThat(CreateAdresboeken.run(out(), directory.resolve("elders").toString(), people.toString(),
                DEMO.resolve("landschap-afdelingen.json").toString(), directory.toString())).isEqualTo(1);
        assertThat(adresboek("fracties")).doesNotExist();
        assertThat(CreateAdresboeken.run(out(), "too", "few")).isEqualTo(2);
    }

    private int create(Path people) {
        return CreateAdresboeken.run(out(), keys.toString(), people.toString(),
                DEMO.resolve("landschap-afdelingen.json").toString(), directory.toString());
    }

    private Path people(String... persons) throws IOException {
        return Files.writeString(directory.resolve("people.json"), "[" + String.join(",", persons) + "]");
    }

    private static String person(String domain, String sub) {
        return """
                {"issuer": "%s", "sub": "%s", "naam": "Pim Appelhof", "domein": "%s", "functie": "leider",
                 "bevoegdGezag": true}""".formatted(ISSUER, sub, domain);
    }

    private List<String> domainsIn(String deployment) {
        return JsonMapper.shared().readTree(adresboek(deployment).toFile()).valueStream()
                .map(entry -> entry.path("domein")).map(JsonNode::asString).toList();
    }

    private Path adresboek(String deployment) {
        return directory.resolve("adresboek." + deployment).resolve("adresboek.json");
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }
}
