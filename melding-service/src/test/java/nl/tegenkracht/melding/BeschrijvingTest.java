package nl.tegenkracht.melding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.tegenkracht.melding.proef.MetMeldingService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** De API beschrijft zichzelf, in het Nederlands, en er is geen adres dat niemand kent. */
class BeschrijvingTest extends MetMeldingService {

    private static final String BEGIN = "/{domein}/melding";
    private static final Pattern CAMEL = Pattern.compile("[a-z][a-zA-Z0-9]*");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping adressen;

    @Test
    void ditZijnAlleAdressenVanMelden() {
        var gevonden = new TreeSet<String>();
        adressen.getHandlerMethods().forEach((adres, methode) -> {
            if (methode.getBeanType().getPackageName().startsWith("nl.tegenkracht.melding")) {
                adres.getMethodsCondition().getMethods().forEach(soort -> adres.getPatternValues()
                        .forEach(pad -> gevonden.add(soort + " " + pad)));
            }
        });

        assertThat(gevonden).containsExactlyInAnyOrder("GET " + BEGIN, "GET " + BEGIN + "/nieuw",
                "POST " + BEGIN + "/nieuw", "GET " + BEGIN + "/werk", "GET " + BEGIN + "/meldingen/{id}",
                "POST " + BEGIN + "/meldingen/{id}/berichten", "POST " + BEGIN + "/meldingen/{id}/vertrouwenspersoon",
                "GET " + BEGIN + "/v1/meldingen", "POST " + BEGIN + "/v1/meldingen",
                "GET " + BEGIN + "/v1/meldingen/{id}", "GET " + BEGIN + "/v1/meldingen/{id}/berichten",
                "POST " + BEGIN + "/v1/meldingen/{id}/berichten",
                "PUT " + BEGIN + "/v1/meldingen/{id}/vertrouwenspersoon", "GET " + BEGIN + "/v1/vertrouwenspersonen");
    }

    @Test
    void elkeHandelingEnElkVeldIsBeschreven() {
        var beschrijving = metToken(null).apiDescription();
        var zonder = new ArrayList<String>();
        beschrijving.get("paths").properties()
                .forEach(pad -> pad.getValue().properties().stream()
                        .filter(handeling -> !handeling.getValue().hasNonNull("summary"))
                        .forEach(handeling -> zonder.add(handeling.getKey() + " " + pad.getKey())));
        eigenSchemas(beschrijving).forEach(naam -> beschrijving.at("/components/schemas/" + naam + "/properties")
                .properties().stream()
                .filter(veld -> !veld.getValue().hasNonNull("description") && !veld.getValue().has("$ref"))
                .forEach(veld -> zonder.add(naam + "." + veld.getKey())));

        assertThat(zonder).isEmpty();
        assertThat(beschrijving.get("paths").propertyNames()).contains(BEGIN + "/v1/meldingen/{id}/berichten",
                BEGIN + "/v1/werkvoorraad");
    }

    @Test
    void wieMeldtKanInDeBeschrijvingZienWatErMoetEnHoeveelErPast() {
        var melding = metToken(null).apiDescription().at("/components/schemas/NieuweMelding");

        assertThat(melding.get("required").toString())
                .isEqualTo("[\"categorie\",\"id\",\"verhaal\",\"vertrouwenspersoon\"]");
        assertThat(melding.at("/properties/verhaal/maxLength").intValue()).isEqualTo(100_000);
        assertThat(melding.get("properties").propertyNames()).allMatch(CAMEL.asMatchPredicate());
    }

    private static List<String> eigenSchemas(JsonNode beschrijving) {
        return beschrijving.at("/components/schemas").propertyNames().stream()
                .filter(naam -> List.of("NieuweMelding", "Ontvangst", "NieuwBericht", "Bericht", "Berichten",
                        "Opgenomen", "Melding", "Meldingen", "Meldingregel", "Vertrouwenspersoon",
                        "Vertrouwenspersonen", "Wisseling").contains(naam))
                .toList();
    }
}
