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
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.melding.proef.MetMeldingService;
import nl.tegenkracht.testkit.TestPlatform;
import nl.tegenkracht.testkit.TestPerson;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Wat een melder schrijft en wie een melder is, ligt nergens leesbaar: niet in de opslag, de broker, het spoor of het log. */
@ExtendWith(OutputCaptureExtension.class)
class GeheimhoudingTest extends MetMeldingService {

    @Test
    void nergensLigtInhoudOfIdentiteitLeesbaar(CapturedOutput log) {
        var merktekens = new LinkedHashMap<String, String>();
        Stream.of("naam", "verhaal", "waar", "wanneer", "wens", "bericht", "antwoord", "foutief", "sub")
                .forEach(veld -> merktekens.put(veld, "merkteken-" + veld + "-" + Id.random()));
        var melder = TestPerson.medewerker(merktekens.get("sub"), NOORD);
        var melding = doorlopen(melder, merktekens);

        var vindplaatsen = new ArrayList<String>();
        var doorzocht = new LinkedHashMap<String, Boolean>();
        overal(log, (plek, inhoud) -> {
            doorzocht.merge(plek, inhoud.contains(melding) && inhoud.contains("extremisme"), Boolean::logicalOr);
            merktekens.values().stream().filter(inhoud::contains)
                    .forEach(teken -> vindplaatsen.add(teken + " in " + plek));
        });

        assertThat(vindplaatsen).isEmpty();
        assertThat(doorzocht).as("er is gezocht waar het dossier echt ligt")
                .containsEntry("database melding_fractie-noord", true).containsKey("het log");
        assertThat(als(VINCENT).get("/v1/meldingen/" + melding).body()).contains(merktekens.get("verhaal"));
    }

    @Test
    void watIemandLeestStaatInHetAuditspoorZonderInhoud() throws IOException {
        var melder = melder();
        var melding = gemeldDoor(melder);
        als(VERA).get("/v1/meldingen/" + melding);

        try (var bestanden = Files.walk(TestPlatform.instance().directory().resolve("audit"))) {
            var spoor = bestanden.filter(Files::isRegularFile).map(GeheimhoudingTest::lees).toList();

            assertThat(spoor).anySatisfy(regels -> assertThat(regels).contains("relaas.gelezen", melding));
        }
    }

    /** Melden, een fout maken, over en weer schrijven, wisselen: alles waarbij tekst door de dienst gaat. */
    private String doorlopen(TestPerson melder, Map<String, String> merktekens) {
        var ingestuurd = melding();
        ingestuurd.put("categorie", "extremisme");
        List.of("naam", "verhaal", "waar", "wanneer", "wens")
                .forEach(veld -> ingestuurd.put(veld, merktekens.get(veld)));
        als(melder).post("/v1/meldingen", "{\"verhaal\":\"" + merktekens.get("foutief") + "\"");
        als(melder).post("/v1/meldingen", json(Map.of("verhaal", merktekens.get("foutief"), "id", "x")));
        als(melder).post("/v1/meldingen", json(ingestuurd));
        var melding = (String) ingestuurd.get("id");
        schrijf(VERA, melding, merktekens.get("antwoord"));
        schrijf(melder, melding, merktekens.get("bericht"));
        als(melder).get("/meldingen/" + melding);
        als(melder).get("");
        als(VERA).get("/werk");
        wissel(melder, melding, TestPerson.BENOEMING_VINCENT);
        return melding;
    }

    private static void overal(CapturedOutput log, BiConsumer<String, String> zoek) {
        zoek.accept("het log", log.getAll());
        try (var client = MongoClients.create(TestPlatform.instance().mongoUri());
                var bestanden = Files.walk(TestPlatform.instance().directory())) {
            for (var naam : client.listDatabaseNames()) {
                for (var collectie : client.getDatabase(naam).listCollectionNames()) {
                    client.getDatabase(naam).getCollection(collectie, RawBsonDocument.class).find().forEach(
                            document -> zoek.accept("database " + naam, tekst(document.getByteBuffer().array())));
                }
            }
            // De indexbestanden van de broker bevatten alleen posities en zijn vooraf op 10 MB gezet.
            bestanden.filter(Files::isRegularFile).filter(bestand -> !bestand.toString().endsWith("index"))
                    .forEach(bestand -> zoek.accept(bestand.toString(), lees(bestand)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lees(Path bestand) {
        try {
            return tekst(Files.readAllBytes(bestand));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes als tekst zonder er een te verliezen. */
    private static String tekst(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
