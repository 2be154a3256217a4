package nl.tegenkracht.melding.dossier;

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
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.StoredEnums;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import tools.jackson.databind.json.JsonMapper;

/** What is stored of a melding, letter by letter: a rename in the code that would lose stored meldingen turns this red. */
class StoredStateTest extends MeldingServiceTestBase {

    private static final Instant AT = Instant.parse("2026-11-22T09:15:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final StateForm<Melding> FORM = new StateForm<>(new MeldingKind(null));
    private static final Melding MELDING = new Melding(MeldingState.IN_BEHANDELING, "pesten", Hoedanigheid.MEDEWERKER,
            AT, "noa", List.of(new Toewijzing("vera", AT)), List.of(new Bericht("b1", "s1", "vera")), Role.MELDER, AT,
            AT, AT, List.of("pesten"),
            new Afsluiting(List.of(
                    new ClosingStep(ClosingAct.AFGESLOTEN, AT, "vera", "s2", 1,
                            new Registratie(List.of("pesten"), List.of("handvatten"), "gewenst")),
                    new ClosingStep(ClosingAct.HEROPEND, AT, "noa", null, 1, null))),
            new Voorstellen(List.of(new Voorstel("v1", "mediator", "s3", "vera", AT,
                    List.of(new VoorstelStep(VoorstelAct.INGESTEMD, AT, "noa", "s4"))))),
            MeldingSoort.SIGNAAL,
            List.of(new Nawoord("n1", "s5", AT)),
            new Opname(OpnameWijze.TELEFOON, AT, List.of("misdrijf"), "u1", AT, "vera", null, false),
            List.of(new Doorbreking("d1", DoorbrekingGrond.MISDRIJF, "s6", "vera", AT, AT, true, "s7")));
    /** As it was before it was kept who made a code. */
    private static final Melding OF_SHAPE_5 = new MeldingChange(MELDING)
            .opname(new Opname(OpnameWijze.TELEFOON, AT, List.of("misdrijf"), "u1", AT, null, null, false)).done();
    /** As it was before a vertrouwenspersoon could take one down, or break confidentiality. */
    private static final Melding OF_SHAPE_4 = new MeldingChange(OF_SHAPE_5).opname(null).doorbrekingen(List.of())
            .done();
    /** As it was before anything was proposed, and before it was asked what the melder wants. */
    private static final Melding OF_SHAPE_3 = new MeldingChange(OF_SHAPE_4).voorstellen(Voorstellen.NONE)
            .soort(MeldingSoort.MELDING).nawoorden(List.of()).done();
    /** As it was before it could be closed. */
    private static final Melding OF_SHAPE_2 = new MeldingChange(OF_SHAPE_3).afsluiting(Afsluiting.NONE).done();
    /** As it was before it was noted when somebody replied. */
    private static final Melding OF_SHAPE_1 = new MeldingChange(OF_SHAPE_2).beantwoord(null).done();

    @Autowired
    private MongoConverter converter;

    @Test
    void everyConstantOfEveryEnumInTheStateIsStoredLikeThis() {
        assertThat(StoredEnums.in(Melding.class, converter::convertToMongoType)).containsExactly(
                "staat: ONTVANGEN, IN_BEHANDELING, BEEINDIGD, AFGESLOTEN",
                "hoedanigheid: MEDEWERKER, KAMERLID, EXTERN, AMBTSDRAGER, LEZER, GAST",
                "beurt: MELDER, VERTROUWENSPERSOON",
                "afsluiting.stappen.soort: BEEINDIGD, AFGESLOTEN, HEROPEND",
                "voorstellen.lijst.stappen.soort: INGESTEMD, GEWEIGERD, INGETROKKEN, UITGEVOERD, VERVALLEN",
                "soort: MELDING, ALLEEN_ADVIES, SIGNAAL, LEVERANCIER", "opname.wijze: GESPREK, TELEFOON, PAPIER",
                "doorbrekingen.grond: MISDRIJF, GEWETENSNOOD");
    }

    @Test
    void everyCodeInGrantsWorkListsAndStukReferencesIsThis() {
        assertThat(Stream.of(MeldingState.values()).map(MeldingState::code)).containsExactly("ontvangen",
                "in-behandeling", "beeindigd", "afgesloten");
        assertThat(Stream.of(ClosingAct.values()).map(ClosingAct::code)).containsExactly("beeindigd", "afgesloten",
                "heropend");
        assertThat(Stream.of(Role.values()).map(Role::code)).containsExactly("melder", "vertrouwenspersoon");
        assertThat(Stream.of(StukKind.RELAAS, StukKind.BERICHT, StukKind.AFSLUITBRIEF, StukKind.VOORSTEL,
                StukKind.VOORSTEL_STAP, StukKind.NAWOORD, StukKind.AFWEZIGHEID, StukKind.RECHTSMIDDELEN,
                StukKind.VERNIETIGINGSBERICHT, StukKind.DOORBREKING, StukKind.DOORBREKING_STAP, StukKind.NOTITIE)
                .map(StukType::code)).containsExactly("relaas",
                        "bericht",
                        "afsluitbrief", "voorstel", "voorstel-stap", "nawoord", "afwezigheid", "einde-rechtsmiddelen",
                        "vernietigingsbericht", "doorbreking", "doorbreking-stap", "notitie");
        assertThat(Stream.of(VoorstelAct.values()).map(VoorstelAct::code)).containsExactly("ingestemd", "geweigerd",
                "ingetrokken", "uitgevoerd", "vervallen");
        assertThat(Stream.of(MeldingSoort.values()).map(MeldingSoort::code)).containsExactly("melding",
                "alleen-advies", "signaal", "leverancier");
        assertThat(Toewijzing.NIEMAND).isEqualTo("niemand");
    }

    @Test
    void theStateIsSealedUnderTheseNames() throws Exception {
        assertThat(FORM.write(MELDING)).isEqualTo(shape(6));
    }

    /** One file per shape that was ever stored; a new shape adds one, and none ever goes. */
    @Test
    void everyShapeThatWasEverStoredIsRead() throws Exception {
        assertThat(FORM.read(1, shape(1))).isEqualTo(OF_SHAPE_1);
        assertThat(FORM.read(2, shape(2))).isEqualTo(OF_SHAPE_2);
        assertThat(FORM.read(3, shape(3))).isEqualTo(OF_SHAPE_3);
        assertThat(FORM.read(4, shape(4))).isEqualTo(OF_SHAPE_4);
        assertThat(FORM.read(5, shape(5))).isEqualTo(OF_SHAPE_5);
        assertThat(FORM.read(6, shape(6))).isEqualTo(MELDING);
        assertThatIllegalArgumentException().isThrownBy(() -> FORM.read(1, "{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> FORM.read(99, shape(1)));
    }

    @Test
    void aWerkmapIsSealedUnderTheseNames() {
        var form = new StateForm<>(new WerkmapKind());
        var werkmap = new Werkmap("m1", "vera", "dinsdag", NextStep.BELLEN, LocalDate.parse("2026-11-23"), 2,
                List.of(new Notitie("n1", NotitieKind.TELEFOON, LocalDate.parse("2026-11-22"), 25, "s1")));
        var stored = "{\"melding\":\"m1\",\"vertrouwenspersoon\":\"vera\",\"alias\":\"dinsdag\","
                + "\"stap\":\"BELLEN\",\"stapOp\":\"2026-11-23\",\"gelezen\":2,\"notities\":[{\"id\":\"n1\","
                + "\"soort\":\"TELEFOON\",\"dag\":\"2026-11-22\",\"minuten\":25,\"stuk\":\"s1\"}]}";

        assertThat(form.write(werkmap)).isEqualTo(stored);
        assertThat(form.read(1, stored)).isEqualTo(werkmap);
    }

    @Test
    void aSignaleringIsSealedUnderTheseNames() {
        var form = new StateForm<>(new SignaleringKind());
        var signalering = new Signalering(SignaleringSoort.KNELPUNT, "vera", "lena", 12, AT, "s1", AT, "s2");
        var stored = "{\"soort\":\"KNELPUNT\",\"van\":\"vera\",\"aan\":\"lena\",\"groep\":12,"
                + "\"verstuurd\":\"2026-11-22T09:15:00Z\",\"tekst\":\"s1\","
                + "\"beantwoord\":\"2026-11-22T09:15:00Z\",\"antwoord\":\"s2\"}";

        assertThat(form.write(signalering)).isEqualTo(stored);
        assertThat(form.read(1, stored)).isEqualTo(signalering);
        assertThat(Stream.of(StukKind.ADVIESBLAD, StukKind.ADVIESKEUZE).map(StukType::code))
                .containsExactly("adviesblad", "advieskeuze");
        assertThat(Stream.of(StukKind.SIGNALERING, StukKind.SIGNALERING_ANTWOORD).map(StukType::code))
                .containsExactly("signalering", "signalering-antwoord");
        assertThat(JSON.writeValueAsString(new SignaleringText("wat", "Lena")))
                .isEqualTo("{\"tekst\":\"wat\",\"aan\":\"Lena\"}");
    }

    @Test
    void anUrenstaatIsSealedUnderTheseNames() {
        var form = new StateForm<>(new UrenstaatKind());
        var urenstaat = new Urenstaat("vera", 2026, List.of(new Urenregel("u1", Werkzaamheid.VOORLICHTING,
                Kant.FRACTIES, LocalDate.parse("2026-11-22"), 90, 12)));
        var stored = "{\"vertrouwenspersoon\":\"vera\",\"jaar\":2026,\"regels\":[{\"id\":\"u1\","
                + "\"soort\":\"VOORLICHTING\",\"kant\":\"FRACTIES\",\"dag\":\"2026-11-22\",\"minuten\":90,"
                + "\"aanwezig\":12}]}";

        assertThat(form.write(urenstaat)).isEqualTo(stored);
        assertThat(form.read(1, stored)).isEqualTo(urenstaat);
    }

    private static String shape(int number) throws IOException {
        try (var file = StoredStateTest.class.getResourceAsStream("/shapes/melding-" + number + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** Up to e039ee1 dossiers had no seal; whoever still has such data is read once, to seal it. */
    @Test
    void theStateWithoutASealIsReadFromTheseNames() {
        var date = "{\"$date\": \"2026-11-22T09:15:00Z\"}";

        var document = new Document();
        converter.write(OF_SHAPE_1, document);
        document.remove("_class");
        document.remove("categorieen");
        document.remove("afsluiting");
        document.remove("voorstellen");
        document.remove("soort");
        document.remove("nawoorden");
        document.remove("doorbrekingen");

        assertThat(document.toJson()).isEqualTo("{\"staat\": \"IN_BEHANDELING\", \"categorie\": \"pesten\", "
                + "\"hoedanigheid\": \"MEDEWERKER\", \"ontvangen\": " + date + ", \"melder\": \"noa\", "
                + "\"toewijzingen\": [{\"aan\": \"vera\", \"op\": " + date + "}], "
                + "\"berichten\": [{\"_id\": \"b1\", \"stuk\": \"s1\", \"van\": \"vera\"}], "
                + "\"beurt\": \"MELDER\", \"sinds\": " + date + ", \"vacantSinds\": " + date + "}");
        assertThat(converter.read(Melding.class, document)).isEqualTo(OF_SHAPE_1);
    }

    @Test
    void aRelaasIsStoredUnderTheseNames() {
        var relaas = new Relaas("Noa", "bel", "verhaal", "hier", "toen", "wens", List.of("vera"));

        var stored = JSON.writeValueAsString(relaas);

        assertThat(stored).isEqualTo("{\"naam\":\"Noa\",\"contact\":\"bel\",\"verhaal\":\"verhaal\","
                + "\"waar\":\"hier\",\"wanneer\":\"toen\",\"wens\":\"wens\",\"betrokken\":[\"vera\"]}");
        assertThat(JSON.readValue(stored, Relaas.class)).isEqualTo(relaas);
    }

    @Test
    void aVoorstelIsStoredUnderTheseNames() {
        var voorstel = new VoorstelText("mediator", "wat", true, "omdat", "2026-12-01", "kamer 1");

        var stored = JSON.writeValueAsString(voorstel);

        assertThat(stored)
                .isEqualTo("{\"wie\":\"mediator\",\"deelt\":\"wat\",\"naam\":true,\"waarom\":\"omdat\","
                        + "\"dag\":\"2026-12-01\",\"plaats\":\"kamer 1\"}");
        assertThat(JSON.readValue(stored, VoorstelText.class)).isEqualTo(voorstel);
    }

    @Test
    void aDoorbrekingIsStoredUnderTheseNames() {
        var doorbreking = new DoorbrekingText("wie", "wat", "waarom", "gezegd");

        var stored = JSON.writeValueAsString(doorbreking);

        assertThat(stored)
                .isEqualTo("{\"wie\":\"wie\",\"wat\":\"wat\",\"waarom\":\"waarom\",\"gezegd\":\"gezegd\"}");
        assertThat(JSON.readValue(stored, DoorbrekingText.class)).isEqualTo(doorbreking);
    }

    @Test
    void aRelaasOfBeforeThereWasAContactIsReadWithoutOne() {
        var stored = "{\"naam\":\"Noa\",\"verhaal\":\"verhaal\",\"waar\":\"\",\"wanneer\":\"\",\"wens\":\"\","
                + "\"betrokken\":[]}";

        assertThat(JSON.readValue(stored, Relaas.class))
                .isEqualTo(new Relaas("Noa", "", "verhaal", "", "", "", List.of()));
    }
}
