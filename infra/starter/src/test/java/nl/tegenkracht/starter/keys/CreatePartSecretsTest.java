package nl.tegenkracht.starter.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.crypto.KeyName;
import nl.tegenkracht.crypto.KeyVaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part that runs apart gets its own keys and passwords, and nothing with which it could be another. */
class CreatePartSecretsTest {

    private static final DataDomain NOORD = new DataDomain("fractie-noord");
    private static final String LANDSCAPE = """
            {"domeinen":[{"domein":"ambtelijk","naam":"A","staat":"actief"},
                         {"domein":"fractie-noord","naam":"N","staat":"actief"},
                         {"domein":"gemeenschappelijk","naam":"G","staat":"actief"}],
             "deployments":[{"naam":"ambtelijk","domeinen":["ambtelijk"]},
                            {"naam":"fracties","domeinen":["fractie-noord"]},
                            {"naam":"gemeenschappelijk","domeinen":["gemeenschappelijk"]}]}""";

    @TempDir
    private Path directory;

    @BeforeEach
    void create() throws IOException {
        assertThat(run()).isZero();
    }

    private int run() throws IOException {
        var landscape = Files.writeString(directory.resolve("landschap.json"), LANDSCAPE);
        return CreatePartSecrets.run(new PrintStream(new ByteArrayOutputStream()), directory.toString(),
                landscape.toString());
    }

    @Test
    void aServiceHasThePasswordsOfItsOwnDatabasesAndOfItselfOnly() throws IOException {
        assertThat(files("melding.fracties")).contains("mongo-melding_fractie-noord.wachtwoord",
                "mongo-melding_gemeenschappelijk-fracties.wachtwoord", "kafka-melding-service.fracties.wachtwoord");
        assertThat(files("melding.fracties")).filteredOn(file -> file.endsWith(".wachtwoord")).hasSize(3);
    }

    @Test
    void noServiceHasAKeyOfADossierOrOfPeopleThatAreAnothers() throws IOException {
        for (var part : List.of("melding.fracties", "klacht.fracties", "rapportage.gemeenschappelijk")) {
            assertThat(files(part + "/kluis")).as(part).isNotEmpty()
                    .noneMatch(file -> file.matches("(dossier|persoon|opzoek|generatie_dossier)[_.].*ambtelijk.*"));
        }
        assertThat(files("klacht.fracties/kluis"))
                .noneMatch(file -> file.matches("(dossier|persoon|opzoek|generatie_dossier)[_.]melding.*"));
    }

    @Test
    void readerAndWriterOfATopicHaveTheSameKeyAndWhoMayDoNeitherHasNone() throws IOException {
        var name = KeyName.event(Topics.events(NOORD, ServiceName.MELDING));
        var writer = KeyVaults.open(directory.resolve("melding.fracties"), false).currentKid(name);

        assertThat(KeyVaults.open(directory.resolve("rapportage.fracties"), false).currentKid(name)).isEqualTo(writer);
        assertThat(files("beleid.fracties/kluis")).noneMatch(file -> file.contains("fractie-noord.melding"));
        assertThat(files("melding.ambtelijk/kluis")).noneMatch(file -> file.contains("fractie-noord.melding"));
    }

    @Test
    void theStoreOfADeploymentKnowsNoUserOfAnother() throws IOException {
        assertThat(files("mongo.fracties")).contains("mongo-klacht_fractie-noord.wachtwoord")
                .noneMatch(file -> file.contains("ambtelijk") || file.contains("gateway"));
        assertThat(files("mongo.poort")).contains("mongo-gateway.wachtwoord").noneMatch(file -> file.contains("_"));
    }

    /** Of what nodes of MongoDB know each other by; for another character it does not start. */
    @Test
    void theKeyOfAReplicaSetIsInTheAlphabetThatMongoDbAccepts() throws IOException {
        for (var store : List.of("mongo.ambtelijk", "mongo.fracties", "mongo.gemeenschappelijk", "mongo.poort")) {
            assertThat(Files.readString(directory.resolve(store).resolve("replica.sleutel")).strip()).as(store)
                    .matches("[A-Za-z0-9+/=]{40,1024}");
        }
    }

    @Test
    void aSecondTimeEverythingStaysAsItWas() throws IOException {
        var password = directory.resolve("melding.fracties/mongo-melding_fractie-noord.wachtwoord");
        var before = Files.readString(password);

        assertThat(run()).isZero();

        assertThat(Files.readString(password)).isEqualTo(before)
                .isEqualTo(Files.readString(directory.resolve("mongo.fracties").resolve(password.getFileName())));
    }

    private List<String> files(String part) throws IOException {
        try (var files = Files.list(directory.resolve(part))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
