package nl.tegenkracht.e2e;

import nl.tegenkracht.contracts.Id;
import tools.jackson.databind.json.JsonMapper;

/** Files klachten (formal complaints) as a department's own portal would: over the API. */
final class KlachtApiClient {

    private KlachtApiClient() {
    }

    static Response submit(WebVisitor klager, String domain, String id) {
        return klager.requestJson("POST", "/" + domain + "/klacht/v1/klachten",
                "{\"id\":\"" + id + "\",\"gedrag\":\"Iemand schreeuwt tegen mij.\"}");
    }

    /** A new klacht; returns its id. */
    static String create(WebVisitor klager, String domain) {
        var response = submit(klager, domain, Id.random());
        if (response.status() != 201) {
            throw new IllegalStateException(
                    "The klacht was not received: " + response.status() + " " + response.text());
        }
        return JsonMapper.builder().build().readTree(response.text()).get("id").stringValue();
    }
}
