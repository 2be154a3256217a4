package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import nl.tegenkracht.gateway.proef.Proefdeur;
import nl.tegenkracht.gateway.proef.Proefdeur.Deur;
import nl.tegenkracht.gateway.sessie.Afdruk;
import nl.tegenkracht.crypto.KeyFileVault;
import nl.tegenkracht.crypto.KeyName;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessieTest {

    private Proefdeur proef;
    private Deur deur;

    @BeforeEach
    void opstelling() {
        proef = Proefdeur.gedeeld();
        deur = proef.deur();
    }

    @Test
    void mensenBlijvenIngelogdAlsDeDeurOmvaltEnOpnieuwBegint() {
        String sessie;
        try (var eerste = proef.open(Map.of())) {
            sessie = proef.sessie(eerste, "noa");
        }
        try (var tweede = proef.open(Map.of())) {
            assertThat(tweede.haal("/fractie-noord/melding").als(sessie).stuur().status()).isEqualTo(200);
        }
    }

    @Test
    void tweeDeurenDelenDeSessiesEnUitloggenGeldtBijBeide() {
        try (var tweede = proef.open(Map.of())) {
            var sessie = proef.sessie(deur, "noa");
            assertThat(tweede.haal("/fractie-noord/melding").als(sessie).stuur().status()).isEqualTo(200);
            deur.vraag("POST", "/uitloggen").als(sessie).vanHier().formulier("").stuur();
            await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(
                    tweede.haal("/fractie-noord/melding").als(sessie).stuur().status()).isEqualTo(302));
        }
    }

    @Test
    void naEenHalfUurStilteIsDeSessieVoorbij() {
        var sessie = proef.sessie("noa");
        proef.klok.vooruit(Duration.ofMinutes(29));
        assertThat(deur.haal("/fractie-noord/melding").als(sessie).stuur().status()).isEqualTo(200);
        proef.klok.vooruit(Duration.ofMinutes(29));
        assertThat(deur.haal("/fractie-noord/melding").als(sessie).stuur().status()).isEqualTo(200);
        proef.klok.vooruit(Duration.ofMinutes(31));
        assertThat(deur.haal("/fractie-noord/melding").als(sessie).stuur().status()).isEqualTo(302);
    }

    @Test
    void naTienUurIsDeSessieVoorbijHoeVaakZijOokGebruiktIs() {
        var sessie = proef.sessie("noa");
        for (int kwartier = 1; kwartier < 40; kwartier++) {
            proef.klok.vooruit(Duration.ofMinutes(15));
            assertThat(deur.haal("/fractie-noord/melding").als(sessie).stuur().status()).isEqualTo(200);
        }
        proef.klok.vooruit(Duration.ofMinutes(16));
        assertThat(deur.haal("/fractie-noord/melding").als(sessie).stuur().status()).isEqualTo(302);
    }

    @Test
    void hetLaatsteGebruikWordtHoogstensEensPerMinuutVastgelegd() {
        var sessie = proef.sessie("noa");
        var begin = laatst(sessie);
        proef.klok.vooruit(Duration.ofSeconds(50));
        deur.haal("/fractie-noord/melding").als(sessie).stuur();
        assertThat(laatst(sessie)).isEqualTo(begin);
        proef.klok.vooruit(Duration.ofSeconds(11));
        deur.haal("/fractie-noord/melding").als(sessie).stuur();
        await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(laatst(sessie)).isAfter(begin));
    }

    @Test
    void inDeDatabaseStaatNietsDatIemandKanGebruiken() {
        var sessie = proef.sessie("noa");
        deur.haal("/fractie-noord/melding").als(sessie).stuur();
        var document = sessies().find(new Document("_id", Afdruk.van(sessie))).first();
        assertThat(document).isNotNull();
        assertThat(document.keySet()).containsExactlyInAnyOrder("_id", "inhoud", "versie", "laatst", "verloopt");
        assertThat(document.toJson()).doesNotContain(sessie, "eyJhbGciOi", "ververs-");
        var inhoud = new String(document.get("inhoud", Binary.class).getData(), StandardCharsets.ISO_8859_1);
        assertThat(inhoud).doesNotContain("Proefpersoon", "fractie-", "eyJhbGciOi", "ververs-", "toegang");
    }

    @Test
    void eenDocumentOnderEenAnderKenmerkIsWaardeloos() {
        var sessie = proef.sessie("noa");
        var gestolen = "B".repeat(43);
        var document = sessies().find(new Document("_id", Afdruk.van(sessie))).first();
        document.put("_id", Afdruk.van(gestolen));
        sessies().insertOne(document);
        assertThat(deur.haal("/fractie-noord/melding").als(gestolen).stuur().status()).isEqualTo(302);
    }

    @Test
    void watGeenKenmerkIsVraagtDeDatabaseNiets() {
        for (var onzin : new String[]{"x", "'; drop", "A".repeat(42), "A".repeat(44), "{$ne:1}", ""}) {
            assertThat(deur.haal("/fractie-noord/melding").als(onzin).stuur().status()).isEqualTo(302);
        }
    }

    @Test
    void wieNietInlogtKrijgtNergensEenSessie() {
        long aantal = sessies().countDocuments();
        for (var pad : new String[]{"/", "/werk", "/inloggen", "/fractie-noord/melding",
                "/fractie-noord/melding/v1/x"}) {
            assertThat(deur.haal(pad).stuur().alle("Set-Cookie")).noneMatch(koekje -> koekje.startsWith("tk="));
        }
        assertThat(sessies().countDocuments()).isEqualTo(aantal);
    }

    @Test
    void zonderDatabaseKomtNiemandBinnen() {
        var sessie = proef.sessie("noa");
        try (var los = proef.open(Map.of("spring.mongodb.uri",
                "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200&connectTimeoutMS=200"))) {
            var antwoord = los.haal("/fractie-noord/melding").als(sessie).stuur();
            assertThat(antwoord.status()).isEqualTo(503);
            assertThat(antwoord.kop("Retry-After")).isPresent();
            assertThat(los.haal("/").stuur().status()).isEqualTo(200);
            assertThat(los.beheer("/actuator/health/readiness").stuur().status()).isEqualTo(200);
        }
    }

    @Test
    void zonderSleutelsKomtNiemandBinnen(@TempDir Path sleutels) throws IOException {
        Files.copy(proef.map.resolve("sleutels/poort.geheim"), sleutels.resolve("poort.geheim"));
        var eigen = Map.<String, Object>of("tegenkracht.sleutelmap", sleutels);
        try (var los = proef.open(eigen)) {
            KeyFileVault.in(sleutels).rotate(KeyName.session("poort"));
            String sessie;
            try (var ander = proef.open(eigen)) {
                sessie = proef.sessie(ander, "noa");
            }
            var sleutel = sleutels.resolve("kluis/sessie_poort.zegel.json");
            Files.delete(sleutel);
            Files.createDirectory(sleutel);
            assertThat(los.haal("/fractie-noord/melding").als(sessie).stuur().status()).isEqualTo(503);
            assertThat(los.haal("/werk").als(sessie).stuur().status()).isEqualTo(503);
        }
    }

    private Date laatst(String sessie) {
        return sessies().find(new Document("_id", Afdruk.van(sessie))).first().getDate("laatst");
    }

    private MongoCollection<Document> sessies() {
        return deur.context().getBean(MongoClient.class).getDatabase("gateway")
                .getCollection("sessies");
    }
}
