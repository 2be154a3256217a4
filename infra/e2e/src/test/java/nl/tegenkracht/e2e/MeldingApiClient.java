package nl.tegenkracht.e2e;

import java.util.Map;
import java.util.Optional;
import nl.tegenkracht.contracts.Id;
import tools.jackson.databind.json.JsonMapper;

/** Files meldingen (reports to a vertrouwenspersoon) as a department's own portal would: over the API. */
public final class MeldingApiClient {

    public static final String VERA = "5f0c6b1e9a4d4c7e8b2f3a1d6c9e0b71";
    public static final String VINCENT = "8d1a7c2f4b6e4f0a9c3d5e7b1a2f4c68";
    static final String VONNE = "b3e9f5a0c7d14e2b8f6a0c4d2e8b9f15";
    /** Of something that was proposed in a melding, as its vertrouwenspersoon chose it. */
    static final String VOORSTEL = "c4d1e7a09b2f4358a6c0d9e8f7b61523";
    /** Of a doorbreking that is announced in a melding. */
    static final String DOORBREKING = "d7e2f8b1ac304659b7d1eaf908c72634";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MeldingApiClient() {
    }

    public static String document(String id, String vertrouwenspersoon, String verhaal) {
        return JSON.writeValueAsString(Map.of("id", id, "vertrouwenspersoon", vertrouwenspersoon, "categorie",
                "intimidatie", "verhaal", verhaal, "waar", "in de wandelgangen", "wens", "dat het stopt"));
    }

    static Response submit(WebVisitor melder, String domain, String id, String vertrouwenspersoon) {
        return melder.requestJson("POST", "/" + domain + "/melding/v1/meldingen",
                document(id, vertrouwenspersoon, "Er is iets gebeurd dat ik kwijt wil."));
    }

    /** The id of the melding, if it was received. */
    static Optional<String> received(Response response) {
        return response.status() == 201
                ? Optional.of(JSON.readTree(response.text()).get("id").stringValue())
                : Optional.empty();
    }

    /** A received melding; returns its id. */
    public static String create(WebVisitor melder, String domain, String vertrouwenspersoon) {
        var response = submit(melder, domain, Id.random(), vertrouwenspersoon);
        return received(response).orElseThrow(() -> new IllegalStateException(
                "The melding was not received: " + response.status() + " " + response.text()));
    }

    /** Whoever has the melding proposes something in it, under {@link #VOORSTEL}. */
    static void propose(WebVisitor vertrouwenspersoon, String domain, String melding) {
        vertrouwenspersoon.requestJson("POST", "/" + domain + "/melding/v1/meldingen/" + melding + "/voorstellen",
                JSON.writeValueAsString(Map.of("id", VOORSTEL, "soort", "nazorg", "wie", "Met uzelf", "deelt", "Niets",
                        "naam", "nee")));
    }
}
