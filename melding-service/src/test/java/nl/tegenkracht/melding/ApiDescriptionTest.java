package nl.tegenkracht.melding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.tegenkracht.melding.fixture.MeldingServiceTestBase;
import nl.tegenkracht.testkit.ApiDescriptionFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The API describes itself, in Dutch, and there is no address that nobody knows. */
class ApiDescriptionTest extends MeldingServiceTestBase {

    private static final String PREFIX = "/{domein}/melding";
    private static final Pattern CAMEL = Pattern.compile("[a-z][a-zA-Z0-9]*");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlerMapping;

    @Test
    void theseAreAllTheAddressesOfMelden() {
        var found = new TreeSet<String>();
        handlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("nl.tegenkracht.melding")) {
                mapping.getMethodsCondition().getMethods().forEach(httpMethod -> mapping.getPatternValues()
                        .forEach(path -> found.add(httpMethod + " " + path)));
            }
        });

        assertThat(found).containsExactlyInAnyOrder("GET " + PREFIX, "GET " + PREFIX + "/nieuw",
                "POST " + PREFIX + "/nieuw", "GET " + PREFIX + "/werk", "GET " + PREFIX + "/meldingen",
                "GET " + PREFIX + "/meldingen/{id}",
                "POST " + PREFIX + "/meldingen/{id}/berichten", "POST " + PREFIX + "/meldingen/{id}/vertrouwenspersoon",
                "POST " + PREFIX + "/meldingen/{id}/einde", "POST " + PREFIX + "/meldingen/{id}/afsluiting",
                "POST " + PREFIX + "/meldingen/{id}/heropening", "GET " + PREFIX + "/meldingen/{id}/afsluitbrief",
                "POST " + PREFIX + "/v1/meldingen/{id}/einde", "POST " + PREFIX + "/v1/meldingen/{id}/afsluiting",
                "POST " + PREFIX + "/v1/meldingen/{id}/heropening",
                "GET " + PREFIX + "/meldingen/{id}/voorstellen", "POST " + PREFIX + "/meldingen/{id}/voorstellen",
                "POST " + PREFIX + "/meldingen/{id}/instemming", "POST " + PREFIX + "/meldingen/{id}/uitvoering",
                "POST " + PREFIX + "/meldingen/{id}/omzetting", "POST " + PREFIX + "/meldingen/{id}/nawoord",
                "GET " + PREFIX + "/meldingen/{id}/klacht", "GET " + PREFIX + "/v1/meldingen/{id}/voorstellen",
                "POST " + PREFIX + "/v1/meldingen/{id}/voorstellen",
                "POST " + PREFIX + "/v1/meldingen/{id}/instemming", "POST " + PREFIX + "/v1/meldingen/{id}/uitvoering",
                "POST " + PREFIX + "/v1/meldingen/{id}/omzetting", "POST " + PREFIX + "/v1/meldingen/{id}/nawoord",
                "GET " + PREFIX + "/v1/meldingen", "POST " + PREFIX + "/v1/meldingen",
                "GET " + PREFIX + "/v1/meldingen/{id}", "GET " + PREFIX + "/v1/meldingen/{id}/berichten",
                "POST " + PREFIX + "/v1/meldingen/{id}/berichten",
                "PUT " + PREFIX + "/v1/meldingen/{id}/vertrouwenspersoon", "GET " + PREFIX + "/v1/vertrouwenspersonen",
                "GET " + PREFIX + "/meldingen/{id}/notities", "POST " + PREFIX + "/meldingen/{id}/notities",
                "POST " + PREFIX + "/meldingen/{id}/werkmap", "GET " + PREFIX + "/v1/meldingen/{id}/notities",
                "POST " + PREFIX + "/v1/meldingen/{id}/notities", "PUT " + PREFIX + "/v1/meldingen/{id}/werkmap",
                "GET " + PREFIX + "/meldingen/{id}/overdracht", "POST " + PREFIX + "/meldingen/{id}/teruggave",
                "POST " + PREFIX + "/meldingen/{id}/afwezigheid", "POST " + PREFIX + "/v1/meldingen/{id}/teruggave",
                "PUT " + PREFIX + "/v1/meldingen/{id}/afwezigheid", "GET " + PREFIX + "/meldingen/{id}/bewaren",
                "POST " + PREFIX + "/meldingen/{id}/bewaren", "GET " + PREFIX + "/v1/meldingen/{id}/bewaren",
                "PUT " + PREFIX + "/v1/meldingen/{id}/bewaren", "GET " + PREFIX + "/werk/zoeken",
                "POST " + PREFIX + "/werk/zoeken", "POST " + PREFIX + "/v1/meldingen/zoekvragen",
                "GET " + PREFIX + "/werk/uren", "GET " + PREFIX + "/v1/uren",
                "GET " + PREFIX + "/werk/opname", "POST " + PREFIX + "/werk/opname", "POST " + PREFIX + "/v1/opnames",
                "GET " + PREFIX + "/code", "POST " + PREFIX + "/code", "POST " + PREFIX + "/v1/inwisselingen",
                "GET " + PREFIX + "/meldingen/{id}/toegang", "POST " + PREFIX + "/meldingen/{id}/toegang",
                "POST " + PREFIX + "/v1/meldingen/{id}/toegangscodes",
                "GET " + PREFIX + "/meldingen/{id}/doorbreking", "POST " + PREFIX + "/meldingen/{id}/doorbreking",
                "POST " + PREFIX + "/meldingen/{id}/doorbreking/afloop",
                "GET " + PREFIX + "/v1/meldingen/{id}/doorbrekingen",
                "POST " + PREFIX + "/v1/meldingen/{id}/doorbrekingen",
                "POST " + PREFIX + "/v1/meldingen/{id}/doorbrekingen/afloop",
                "GET " + PREFIX + "/signaleringen",
                "GET " + PREFIX + "/signaleringen/werk", "GET " + PREFIX + "/signaleringen/nieuw",
                "POST " + PREFIX + "/signaleringen/nieuw", "GET " + PREFIX + "/signaleringen/{id}",
                "POST " + PREFIX + "/signaleringen/{id}/antwoord", "GET " + PREFIX + "/v1/signaleringen",
                "POST " + PREFIX + "/v1/signaleringen", "GET " + PREFIX + "/v1/signaleringen/{id}",
                "POST " + PREFIX + "/v1/signaleringen/{id}/antwoord",
                "GET " + PREFIX + "/meldingen/{id}/categorieen", "POST " + PREFIX + "/meldingen/{id}/categorieen",
                "GET " + PREFIX + "/v1/meldingen/{id}/categorieen", "PUT " + PREFIX + "/v1/meldingen/{id}/categorieen",
                "POST " + PREFIX + "/werk/uren", "POST " + PREFIX + "/werk/uren/weghaling",
                "POST " + PREFIX + "/v1/uren", "POST " + PREFIX + "/v1/uren/weghaling",
                "GET " + PREFIX + "/werk/jaarbijdrage", "GET " + PREFIX + "/v1/jaarbijdrage",
                "GET " + PREFIX + "/v1/concepten/{concept}", "PUT " + PREFIX + "/v1/concepten/{concept}",
                "GET " + PREFIX + "/werk/afwezigheid",
                "POST " + PREFIX + "/werk/afwezigheid", "PUT " + PREFIX + "/v1/afwezigheid",
                "GET " + PREFIX + "/sociale-kaart", "GET " + PREFIX + "/meldingen/{id}/adviesblad",
                "POST " + PREFIX + "/meldingen/{id}/adviesblad", "POST " + PREFIX + "/meldingen/{id}/adviesblad/keuze",
                "GET " + PREFIX + "/v1/meldingen/{id}/adviesblad", "PUT " + PREFIX + "/v1/meldingen/{id}/adviesblad",
                "PUT " + PREFIX + "/v1/meldingen/{id}/adviesblad/keuze");
    }

    @Test
    void everyOperationAndEveryFieldIsDescribed() {
        var description = ApiDescriptionFile.write(withToken(null));
        var undescribed = new ArrayList<String>();
        description.get("paths").properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> !operation.getValue().hasNonNull("summary"))
                        .forEach(operation -> undescribed.add(operation.getKey() + " " + path.getKey())));
        ownSchemas(description).forEach(name -> description.at("/components/schemas/" + name + "/properties")
                .properties().stream()
                .filter(field -> !field.getValue().hasNonNull("description") && !field.getValue().has("$ref"))
                .forEach(field -> undescribed.add(name + "." + field.getKey())));

        assertThat(undescribed).isEmpty();
        assertThat(description.at("/servers/0/url").stringValue()).endsWith(PREFIX + "/v1");
        assertThat(description.get("paths").propertyNames()).contains("/meldingen/{id}/berichten", "/werkvoorraad");
    }

    @Test
    void theDescriptionTellsAMelderWhatIsRequiredAndHowMuchFits() {
        var melding = withToken(null).apiDescription().at("/components/schemas/NieuweMelding");

        assertThat(melding.get("required").toString()).isEqualTo("[\"id\",\"verhaal\",\"vertrouwenspersoon\"]");
        assertThat(melding.at("/properties/verhaal/maxLength").intValue()).isEqualTo(100_000);
        assertThat(melding.get("properties").propertyNames()).allMatch(CAMEL.asMatchPredicate());
    }

    private static List<String> ownSchemas(JsonNode description) {
        return description.at("/components/schemas").propertyNames().stream()
                .filter(name -> List.of("NieuweMelding", "Ontvangst", "NieuwBericht", "Bericht", "Berichten",
                        "Opgenomen", "Melding", "Meldingen", "Meldingregel", "Vertrouwenspersoon",
                        "Vertrouwenspersonen", "Wisseling", "NieuweNotitie", "Notitie", "Notities", "Genoteerd",
                        "Werkmap", "Teruggave", "Afwezigheid", "Bewaartermijn", "EindeRechtsmiddelen", "Zoekvraag",
                        "Gevonden", "Einde", "Heropening", "NieuweAfsluiting", "Afsluitbrief", "Stand", "Voorstellen",
                        "Voorstel", "Voorstelstap", "NieuwVoorstel", "Antwoord", "Uitvoering", "Omzetting",
                        "NieuwNawoord", "Nawoord", "Uren", "Urenjaar", "Urensoort", "Signaleringen",
                        "Geadresseerde", "Signaleringregel", "Signalering", "NieuweSignalering", "NieuwAntwoord",
                        "Categorisering")
                        .contains(name))
                .toList();
    }
}
