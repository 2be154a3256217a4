package nl.tegenkracht.melding.melden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tegenkracht.broker.Wachtwoorden;
import nl.tegenkracht.contract.Datadomein;
import nl.tegenkracht.contract.Dienst;
import nl.tegenkracht.contract.Hoedanigheid;
import nl.tegenkracht.contract.Id;
import nl.tegenkracht.contract.Topics;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Relaas;
import nl.tegenkracht.melding.inhoud.Inhoud;
import nl.tegenkracht.melding.proef.MetMeldingService;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.domein.Domeincontext;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.testkit.Proefopstelling;
import nl.tegenkracht.testkit.Proefpersoon;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Wat melden aan anderen vertelt, en dat een uitval halverwege niets verdubbelt of verliest. */
class GebeurtenissenTest extends MetMeldingService {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Dossiers<Melding> dossiers;

    @Autowired
    private Inhoud inhoud;

    @Test
    void eenMeldingVerteltDatZijOntvangenInBehandelingEnToegewezenIsEnVerderNiets() {
        var melder = melder();
        var melding = gemeldDoor(melder);
        schrijf(VERA, melding, "Antwoord");
        schrijf(melder, melding, "Terug");
        schrijf(VERA, melding, "Nog een antwoord");
        wissel(melder, melding, Proefpersoon.BENOEMING_VINCENT);

        var gebeurtenissen = wachtOpDrie(melding);

        assertThat(gebeurtenissen).extracting(een -> een.get("type").stringValue()).containsExactly(
                "nl.tegenkracht.melding.ontvangen", "nl.tegenkracht.melding.stand",
                "nl.tegenkracht.melding.toegewezen");
        assertThat(gebeurtenissen).extracting(een -> Long.parseLong(een.get("sequence").asString())).containsExactly(1L,
                2L, 3L);
        assertThat(gebeurtenissen).allSatisfy(een -> assertThat(een.toString()).doesNotContain("pesten", "medewerker",
                "Vera", Proefpersoon.BENOEMING_VERA, Proefpersoon.BENOEMING_VINCENT, melder.sub()));
    }

    @Test
    void eenUitvalNaHetVerhaalEnVoorHetDossierKostNietsBijHetOpnieuwVersturen() {
        var melder = melder();
        var ingestuurd = melding();
        var id = (String) ingestuurd.get("id");
        var domein = new Datadomein(NOORD);
        var beller = new Beller(domein, "iemand", Hoedanigheid.MEDEWERKER, Set.of(), List.of(),
                Set.of("iemand"), "sessie");
        Domeincontext.doe(domein, () -> inhoud.schrijf(dossiers.nieuw(id),
                new Relaas("", "Wat de uitval achterliet", "", "", "", List.of()), beller));

        assertThat(als(melder).get("/v1/meldingen/" + id).status()).isEqualTo(404);
        assertThat(als(melder).post("/v1/meldingen", json(ingestuurd)).status()).isEqualTo(201);
        assertThat(als(melder).get("/v1/meldingen/" + id).json().get("verhaal").stringValue())
                .isEqualTo("Wat er gebeurde");
        assertThat(als(melder).get("/v1/meldingen").json().get("totaal").intValue()).isOne();
    }

    private static List<JsonNode> wachtOpDrie(String melding) {
        var gevonden = new ArrayList<JsonNode>();
        try (var luisteraar = luisteraar(Topics.gebeurtenissen(new Datadomein(NOORD), Dienst.MELDING))) {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                luisteraar.poll(Duration.ofMillis(200)).forEach(bericht -> gevonden
                        .add(JSON.readTree(new String(bericht.value(), StandardCharsets.UTF_8))));
                return van(melding, gevonden).size() >= 3;
            });
        }
        return van(melding, gevonden);
    }

    private static List<JsonNode> van(String melding, List<JsonNode> gebeurtenissen) {
        return gebeurtenissen.stream().filter(een -> een.get("subject").stringValue().equals(melding)).toList();
    }

    private static KafkaConsumer<String, byte[]> luisteraar(String topic) {
        var wachtwoord = Wachtwoorden.in(Proefopstelling.deze().map().resolve("sleutels")).van("beheer");
        var luisteraar = new KafkaConsumer<>(Map.of("bootstrap.servers", Proefopstelling.deze().broker().bootstrap(),
                "group.id", "beheer." + Id.nieuw(), "security.protocol", "SASL_PLAINTEXT", "sasl.mechanism",
                "SCRAM-SHA-512", "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"beheer\" password=\""
                        + wachtwoord + "\";"),
                new StringDeserializer(), new ByteArrayDeserializer());
        var delen = luisteraar.partitionsFor(topic).stream()
                .map(deel -> new TopicPartition(deel.topic(), deel.partition())).toList();
        luisteraar.assign(delen);
        luisteraar.seekToBeginning(delen);
        return luisteraar;
    }
}
