package nl.tegenkracht.klacht.aanvullen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.klacht.proef.MetKlachtService;
import nl.tegenkracht.testkit.TestResponse;
import nl.tegenkracht.testkit.TestPerson;
import org.junit.jupiter.api.Test;

class AanvullenTest extends MetKlachtService {

    @Test
    void watOntbrakTeltVanafDeDagVanAanvullen() {
        var klager = klager();
        var schrift = klaagschrift();
        schrift.remove("waar");
        schrift.remove("ondertekend");
        var klacht = ingediendDoor(klager, schrift);
        assertThat(bevindingen(klager, klacht)).containsExactly("eis-a", "eis-e");
        hetIs(LocalDate.of(2026, 11, 30));

        var antwoord = vulAan(klager, klacht, Map.of("id", Id.random(), "waar", "In de hal", "ondertekend", true));

        assertThat(antwoord.status()).isEqualTo(201);
        assertThat(antwoord.json().get("staat").stringValue()).isEqualTo("compleet");
        assertThat(bevindingen(klager, klacht)).isEmpty();
        var gelezen = lees(klager, klacht).json();
        assertThat(gelezen.get("termijnen").get(0).get("start").stringValue()).isEqualTo("2026-11-30");
        assertThat(gelezen.get("klaagschrift").get("waar").stringValue()).isEmpty();
        assertThat(gelezen.get("aanvullingen").get(0).get("waar").stringValue()).isEqualTo("In de hal");
    }

    @Test
    void hetFormulierVraagtAlleenWatOntbreekt() {
        var klager = klager();
        var schrift = klaagschrift();
        schrift.remove("adres");
        var klacht = ingediendDoor(klager, schrift);

        var pagina = als(klager).get("/klachten/" + klacht).body();

        assertThat(pagina).contains("name=\"adres\"", "name=\"gedrag\"").doesNotContain("name=\"waar\"",
                "name=\"functie\"", "name=\"ondertekend\"");
        assertThat(als(klager).submit("/klachten/" + klacht + "/aanvullingen",
                Map.of("id", Id.random(), "adres", "Beukenweg 2")).status()).isEqualTo(303);
        assertThat(als(klager).get("/klachten/" + klacht).body()).contains("Beukenweg 2", "Aangevuld op",
                "Nog iets toevoegen");
    }

    @Test
    void hetzelfdeFormulierNogEensMaaktGeenTweedeAanvulling() {
        var klager = klager();
        var klacht = ingediendDoor(klager, klaagschrift());
        var aanvulling = Map.<String, Object>of("id", Id.random(), "gedrag", "En nog iets");

        vulAan(klager, klacht, aanvulling);
        vulAan(klager, klacht, aanvulling);

        assertThat(lees(klager, klacht).json().get("aanvullingen")).hasSize(1);
    }

    @Test
    void aanvullingenDieTegelijkKomenGaanNietVerloren() {
        var klager = klager();
        var klacht = ingediendDoor(klager, klaagschrift());

        IntStream.range(0, 6).parallel().forEach(nummer -> assertThat(
                vulAan(klager, klacht, Map.of("id", Id.random(), "gedrag", "Deel " + nummer)).status()).isEqualTo(201));

        assertThat(lees(klager, klacht).json().get("aanvullingen")).hasSize(6);
    }

    @Test
    void watNietKloptKomtTerugMetAllesWatGetyptWas() {
        var klager = klager();
        var klacht = ingediendDoor(klager, klaagschrift());

        var pagina = als(klager).submit("/klachten/" + klacht + "/aanvullingen",
                Map.of("id", "geen kenmerk", "gedrag", "Een lang verhaal"));

        assertThat(pagina.status()).isEqualTo(400);
        assertThat(pagina.body()).contains("Een lang verhaal</textarea>", "Begin opnieuw");
    }

    @Test
    void eenLegeAanvullingIsErGeen() {
        var klager = klager();
        var klacht = ingediendDoor(klager, klaagschrift());

        assertThat(vulAan(klager, klacht, Map.of("id", Id.random())).status()).isEqualTo(400);
    }

    @Test
    void deSecretarisVultNietAan() {
        var klacht = ingediendDoor(klager(), klaagschrift());
        var secretaris = TestPerson.secretaris(NOORD);

        assertThat(vulAan(secretaris, klacht, Map.of("id", Id.random(), "gedrag", "Iets")).status()).isEqualTo(409);
        var pagina = als(secretaris).submit("/klachten/" + klacht + "/aanvullingen",
                Map.of("id", Id.random(), "gedrag", "Iets"));
        assertThat(pagina.status()).isEqualTo(409);
        assertThat(pagina.body()).contains("Alleen de klager vult het klaagschrift aan.",
                "de Klachtenregeling, artikel 9 lid 3");
    }

    @Test
    void eenLaterGenoemdeDagVervangtDeEerdere() {
        var klager = klager();
        var schrift = klaagschrift();
        schrift.put("laatsteVoorval", "2020-01-01");
        var klacht = ingediendDoor(klager, schrift);

        vulAan(klager, klacht, Map.of("id", Id.random(), "laatsteVoorval", "2026-11-01", "categorieen",
                List.of("stalken")));

        assertThat(bevindingen(klager, klacht)).isEmpty();
    }

    private TestResponse vulAan(TestPerson wie, String klacht, Map<String, Object> wat) {
        return als(wie).post("/v1/klachten/" + klacht + "/aanvullingen", json(wat));
    }
}
