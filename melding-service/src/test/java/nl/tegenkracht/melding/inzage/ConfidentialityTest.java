package nl.tegenkracht.melding.inzage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.crypto.KeyVault;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.AuditLines;
import nl.tegenkracht.testkit.AuditLines.AuditLine;
import nl.tegenkracht.testkit.TestPerson;
import nl.tegenkracht.testkit.TestPlatform;
import nl.tegenkracht.web.security.PersonPseudonyms;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * What a melder writes and who a melder is can be read nowhere: not in storage, the broker, the audit trail or the log.
 */
@ExtendWith(OutputCaptureExtension.class)
class ConfidentialityTest extends MeldingServiceTestBase {

    @Autowired
    private KeyVault vault;

    @Test
    void nowhereAreContentOrIdentityReadable(CapturedOutput log) {
        var markers = new LinkedHashMap<String, String>();
        Stream.of("naam", "verhaal", "waar", "wanneer", "wens", "bericht", "reply", "faulty", "sub")
                .forEach(field -> markers.put(field, "marker-" + field + "-" + Id.random()));
        var melder = TestPerson.medewerker(markers.get("sub"), NOORD);
        var melding = walkThrough(melder, markers);

        var leaks = new ArrayList<String>();
        var searched = new LinkedHashMap<String, Boolean>();
        everywhere(log, (place, content) -> {
            searched.merge(place, content.contains(melding), Boolean::logicalOr);
            markers.values().stream().filter(content::contains)
                    .forEach(marker -> leaks.add(marker + " in " + place));
        });

        assertThat(leaks).isEmpty();
        assertThat(searched).as("searched where the dossier really is")
                .containsEntry("database melding_fractie-noord", true).containsKey("the log");
        assertThat(as(VINCENT).get("/v1/meldingen/" + melding).body()).contains(markers.get("verhaal"));
    }

    @Test
    void everyReadingIsOneLineInTheAuditTrailWithActMeldingAndReader() {
        var melder = melder();
        var melding = meldAs(melder);
        write(melder, melding, "Bent u er morgen?");
        var before = readings(melding);

        as(VERA).get("/v1/meldingen/" + melding);
        as(VERA).get("/v1/meldingen/" + melding + "/berichten");
        as(melder).get("/v1/meldingen/" + melding);
        as(VINCENT).get("/v1/meldingen/" + melding);

        assertThat(before).isEmpty();
        assertThat(readings(melding)).containsExactly(
                new AuditLine("relaas.gelezen", melding, pseudonym(VERA)),
                new AuditLine("bericht.gelezen", melding, pseudonym(VERA)),
                new AuditLine("relaas.gelezen", melding, pseudonym(melder)));
    }

    private static List<AuditLine> readings(String melding) {
        return AuditLines.in(TestPlatform.instance().directory().resolve("audit"), ServiceName.MELDING,
                new DataDomain(NOORD)).about(melding).stream().filter(line -> line.act().endsWith(".gelezen")).toList();
    }

    private String pseudonym(TestPerson person) {
        return DomainContext.in(new DataDomain(person.domain()),
                () -> new PersonPseudonyms(vault, ServiceName.MELDING).of(person.sub()));
    }

    /** Melden, making a mistake, writing to and fro, wisselen: everything by which text passes through the service. */
    private String walkThrough(TestPerson melder, Map<String, String> markers) {
        var submitted = melding();
        submitted.put("categorie", "extremisme");
        List.of("naam", "verhaal", "waar", "wanneer", "wens")
                .forEach(field -> submitted.put(field, markers.get(field)));
        as(melder).post("/v1/meldingen", "{\"verhaal\":\"" + markers.get("faulty") + "\"");
        as(melder).post("/v1/meldingen", json(Map.of("verhaal", markers.get("faulty"), "id", "x")));
        var melding = meldAs(melder, submitted);
        write(VERA, melding, markers.get("reply"));
        write(melder, melding, markers.get("bericht"));
        as(melder).get("/meldingen/" + melding);
        as(melder).get("");
        as(VERA).get("/werk");
        wissel(melder, melding, TestPerson.BENOEMING_VINCENT);
        return melding;
    }

    private static void everywhere(CapturedOutput log, BiConsumer<String, String> search) {
        search.accept("the log", log.getAll());
        try (var client = MongoClients.create(TestPlatform.instance().mongoUri());
                var files = Files.walk(TestPlatform.instance().directory())) {
            for (var name : client.listDatabaseNames()) {
                for (var collection : client.getDatabase(name).listCollectionNames()) {
                    client.getDatabase(name).getCollection(collection, RawBsonDocument.class).find().forEach(
                            document -> search.accept("database " + name, text(document.getByteBuffer().array())));
                }
            }
            // The index files of the broker contain only positions and are preallocated at 10 MB.
            files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith("index"))
                    .forEach(file -> search.accept(file.toString(), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return text(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes as text without losing any. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
