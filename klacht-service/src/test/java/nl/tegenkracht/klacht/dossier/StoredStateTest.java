package nl.tegenkracht.klacht.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.dossier.StateForm;
import nl.tegenkracht.dossier.StukType;
import nl.tegenkracht.klacht.dossier.Klaagschrift.StukkenStatus;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.testkit.StoredEnums;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import tools.jackson.databind.json.JsonMapper;

/** What is stored of a klacht, letter by letter: a rename in the code that would lose stored klachten turns this red. */
class StoredStateTest extends KlachtServiceTestBase {

    private static final Instant AT = Instant.parse("2026-11-22T09:15:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final StateForm<Klacht> FORM = new StateForm<>(new KlachtKind(null));
    private static final Klacht KLACHT = new Klacht(KlachtState.COMPLEET, Hoedanigheid.MEDEWERKER, AT, "noa",
            new Behandelaar("kiki", Role.SECRETARIS), List.of(new ReceivedOnderdeel(Onderdeel.GEDRAG, DAY)),
            List.of("pesten"), DAY, true, new PinnedRegels("KR-2021", Dekking.DOOR_VERKLARING, DAY),
            List.of(new Aanvulling("a1", "s1", AT)), AT, List.of(new Betrokkene("karel", Role.VOORZITTER)),
            List.of(new Overdracht(new Behandelaar("kees", Role.LID), new Behandelaar("kiki", Role.SECRETARIS), AT,
                    Overdracht.Reden.BENOEMD)),
            null, List.of());

    private static final String ROLES = "KLAGER, SECRETARIS, PLAATSVERVANGEND_SECRETARIS, VOORZITTER, "
            + "PLAATSVERVANGEND_VOORZITTER, LID, PLAATSVERVANGEND_LID, AANGEKLAAGDE, BEVOEGD_GEZAG, VERTROUWENSPERSOON, "
            + "UITVOERDER";

    @Autowired
    private MongoConverter converter;

    @Test
    void everyConstantOfEveryEnumOfTheProcedureIsStoredAsInThisFile() throws Exception {
        assertThat(enums().filter(StoredStateTest::isOfTheProcedure))
                .containsExactlyElementsOf(file("klacht-procedure-enums.txt").lines().toList());
    }

    private Stream<String> enums() {
        return StoredEnums.in(Klacht.class, converter::convertToMongoType).stream();
    }

    private static boolean isOfTheProcedure(String line) {
        return line.startsWith("procedure.") || line.startsWith("handelingen.");
    }

    @Test
    void everyConstantOfEveryEnumInTheStateIsStoredLikeThis() {
        assertThat(enums().filter(line -> !isOfTheProcedure(line))).containsExactly(
                "staat: REGELSET_NOG_NIET_BEKEND, INGEDIEND, COMPLEET, ADVIES_NIET_ONTVANKELIJK, TERUG_BIJ_COMMISSIE, "
                        + "ONTVANKELIJK, VERSTREKT, HOORZITTING_GEPLAND, GEHOORD, FEITEN_VOORGELEGD, "
                        + "ADVIES_VASTGESTELD, ADVIES_UITGEBRACHT, BIJ_BEVOEGD_GEZAG, BIJ_COMMISSIE, UITVOERING, BESLIST, "
                        + "NIET_ONTVANKELIJK, BEEINDIGD, INGETROKKEN",
                "hoedanigheid: MEDEWERKER, KAMERLID, EXTERN, AMBTSDRAGER, LEZER, GAST",
                "behandelaar.rol: " + ROLES,
                "ontvangen.onderdeel: CATEGORIE, GEDRAG, WAAR, WANNEER, NAAM, ADRES, FUNCTIE, AANGEKLAAGDEN, STAPPEN, "
                        + "HANDTEKENING, DAGTEKENING, STUKKEN",
                "regels.dekking: DOOR_DE_REGELING, DOOR_VERKLARING, GEEN_VERKLARING, WERKGEVER_ONBEKEND",
                "betrokkenen.rol: " + ROLES, "overdrachten.van.rol: " + ROLES, "overdrachten.naar.rol: " + ROLES,
                "overdrachten.reden: BENOEMING_GEEINDIGD, BENOEMD, BETROKKEN");
    }

    @Test
    void everyCodeInGrantsWorkListsAndStukReferencesIsThis() {
        assertThat(Stream.of(KlachtState.values()).map(KlachtState::code)).containsExactly("regelset-nog-niet-bekend",
                "ingediend", "compleet", "advies-niet-ontvankelijk", "terug-bij-commissie", "ontvankelijk", "verstrekt",
                "hoorzitting-gepland", "gehoord", "feiten-voorgelegd", "advies-vastgesteld", "advies-uitgebracht",
                "bij-bevoegd-gezag", "bij-commissie", "uitvoering", "beslist", "niet-ontvankelijk", "beeindigd",
                "ingetrokken");
        assertThat(Stream.of(Role.values()).map(Role::code)).containsExactly("klager", "secretaris",
                "plaatsvervangend-secretaris", "voorzitter", "plaatsvervangend-voorzitter", "lid",
                "plaatsvervangend-lid", "aangeklaagde", "bevoegd-gezag", "vertrouwenspersoon", "uitvoerder");
        assertThat(Stream.of(Role.values()).map(Role::naam)).containsExactly("klager", "secretaris",
                "plaatsvervangend secretaris", "voorzitter", "plaatsvervangend voorzitter", "lid",
                "plaatsvervangend lid", "aangeklaagde", "bevoegd gezag", "vertrouwenspersoon", "uitvoerder");
        assertThat(Stream.of(StukKind.KLAAGSCHRIFT, StukKind.ONTVANGSTBEVESTIGING, StukKind.AANVULLING,
                StukKind.AANGEKLAAGDEN, StukKind.STUK, StukKind.STEMMEN, StukKind.BRIEF).map(StukType::code))
                .containsExactly("klaagschrift", "ontvangstbevestiging", "aanvulling", "aangeklaagden", "stuk",
                        "stemmen", "brief");
        assertThat(Stream.of(Onderdeel.values()).map(Onderdeel::code)).containsExactly("categorie", "gedrag", "waar",
                "wanneer", "naam", "adres", "functie", "aangeklaagden", "stappen", "handtekening", "dagtekening",
                "stukken");
        assertThat(Stream.of(StukkenStatus.values()).map(StukkenStatus::code)).containsExactly("geen", "later");
    }

    @Test
    void theStateIsSealedUnderTheseNames() throws Exception {
        assertThat(FORM.write(KLACHT)).isEqualTo(shape(2));
    }

    @Test
    void theHoursOfAKlachtAreSealedUnderTheseNames() {
        var form = new StateForm<>(new ZaakurenKind());
        var hours = new Zaakuren("k1", List.of(new Uurregel("u1", "kiki", Participant.SECRETARIS, DAY, 45)));
        var stored = "{\"klacht\":\"k1\",\"regels\":[{\"id\":\"u1\",\"door\":\"kiki\",\"als\":\"SECRETARIS\","
                + "\"dag\":\"2026-11-22\",\"minuten\":45}]}";

        assertThat(form.write(hours)).isEqualTo(stored);
        assertThat(form.read(1, stored)).isEqualTo(hours);
    }

    /** One file per shape that was ever stored; a new shape adds one, and none ever goes. */
    @Test
    void everyShapeThatWasEverStoredIsRead() throws Exception {
        for (var shape = 1; shape <= new KlachtKind(null).shape(); shape++) {
            assertThat(FORM.read(shape, shape(shape))).isEqualTo(KLACHT);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> FORM.read(1, "{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> FORM.read(99, shape(1)));
    }

    private static String shape(int number) throws IOException {
        return file("klacht-" + number + ".json");
    }

    private static String file(String name) throws IOException {
        try (var file = StoredStateTest.class.getResourceAsStream("/shapes/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** Up to e039ee1 dossiers had no seal; whoever still has such data is read once, to seal it. */
    @Test
    void theStateWithoutASealIsReadFromTheseNames() {
        var date = "{\"$date\": \"2026-11-22T09:15:00Z\"}";

        var document = new Document();
        converter.write(KLACHT, document);
        document.remove("_class");

        assertThat(document.toJson()).isEqualTo("{\"staat\": \"COMPLEET\", \"hoedanigheid\": \"MEDEWERKER\", "
                + "\"ingediend\": " + date + ", \"klager\": \"noa\", "
                + "\"behandelaar\": {\"kenmerk\": \"kiki\", \"rol\": \"SECRETARIS\"}, "
                + "\"ontvangen\": [{\"onderdeel\": \"GEDRAG\", \"op\": \"2026-11-22\"}], "
                + "\"categorieen\": [\"pesten\"], \"laatsteVoorval\": \"2026-11-22\", \"overKamerlid\": true, "
                + "\"regels\": {\"regelset\": \"KR-2021\", \"dekking\": \"DOOR_VERKLARING\", \"op\": \"2026-11-22\"}, "
                + "\"aanvullingen\": [{\"_id\": \"a1\", \"stuk\": \"s1\", \"op\": " + date + "}], "
                + "\"sinds\": " + date + ", "
                + "\"betrokkenen\": [{\"kenmerk\": \"karel\", \"rol\": \"VOORZITTER\"}], "
                + "\"overdrachten\": [{\"van\": {\"kenmerk\": \"kees\", \"rol\": \"LID\"}, "
                + "\"naar\": {\"kenmerk\": \"kiki\", \"rol\": \"SECRETARIS\"}, \"op\": " + date + ", "
                + "\"reden\": \"BENOEMD\"}], \"handelingen\": []}");
        assertThat(converter.read(Klacht.class, document)).isEqualTo(KLACHT);
    }

    @Test
    void aKlachtOfBeforeItWasKeptWhoIsInvolvedIsRead() {
        var klacht = new Klacht(KlachtState.COMPLEET, Hoedanigheid.MEDEWERKER, AT, "noa", null, List.of(), List.of(),
                null, false, null, List.of(), AT, null, null, null, null);
        var document = new Document();
        converter.write(klacht, document);
        document.remove("betrokkenen");
        document.remove("overdrachten");

        var read = converter.read(Klacht.class, document);

        assertThat(read.betrokkenen()).isNull();
        assertThat(read.overdrachten()).isEmpty();
    }

    @Test
    void aKlaagschriftIsStoredUnderTheseNames() {
        var day = LocalDate.of(2026, 11, 22);
        var klaagschrift = new Klaagschrift(List.of("pesten"), "gedrag", "hier", "toen", day, "getuige", "Noa",
                "Lindelaan", "functie", "Bas", true, "stappen", StukkenStatus.GEEN, "brief", true, day,
                List.of("kiki"), List.of("ras"));

        var stored = JSON.writeValueAsString(klaagschrift);

        assertThat(stored).isEqualTo("{\"categorieen\":[\"pesten\"],\"gedrag\":\"gedrag\",\"waar\":\"hier\","
                + "\"wanneer\":\"toen\",\"laatsteVoorval\":\"2026-11-22\",\"getuigen\":\"getuige\",\"naam\":\"Noa\","
                + "\"adres\":\"Lindelaan\",\"functie\":\"functie\",\"aangeklaagden\":\"Bas\",\"overKamerlid\":true,"
                + "\"stappen\":\"stappen\",\"stukken\":\"GEEN\",\"stuktekst\":\"brief\",\"ondertekend\":true,"
                + "\"dagtekening\":\"2026-11-22\",\"betrokken\":[\"kiki\"],"
                + "\"discriminatiegronden\":[\"ras\"],\"leeg\":false}");
        var ofBefore = stored.replace(",\"discriminatiegronden\":[\"ras\"]", "");
        assertThat(JSON.readValue(ofBefore, Klaagschrift.class).discriminatiegronden()).isEmpty();
        assertThat(JSON.readValue(stored, Klaagschrift.class)).isEqualTo(klaagschrift);
        assertThat(Stream.of(StukkenStatus.values()).map(JSON::writeValueAsString)).containsExactly("\"GEEN\"",
                "\"LATER\"");
    }

    @Test
    void aKlaagschriftOfBeforeDiscriminatiegrondenWereAskedHasNone() {
        var stored = "{\"categorieen\":[],\"gedrag\":\"gedrag\",\"waar\":\"\",\"wanneer\":\"\",\"getuigen\":\"\","
                + "\"naam\":\"\",\"adres\":\"\",\"functie\":\"\",\"aangeklaagden\":\"\",\"overKamerlid\":false,"
                + "\"stappen\":\"\",\"stuktekst\":\"\",\"ondertekend\":false,\"betrokken\":[],\"leeg\":false}";

        assertThat(JSON.readValue(stored, Klaagschrift.class).discriminatiegronden()).isEmpty();
    }
}
