package nl.tegenkracht.e2e;

import nl.tegenkracht.contracts.Id;

/** Dient klachten in zoals een eigen portaal van een onderdeel het zou doen: over de API. */
final class KlachtApiClient {

    private KlachtApiClient() {
    }

    static Response submit(WebVisitor klager, String domain, String id) {
        return klager.requestJson("POST", "/" + domain + "/klacht/v1/klachten",
                "{\"id\":\"" + id + "\",\"gedrag\":\"Iemand schreeuwt tegen mij.\"}");
    }

    /** Een nieuwe klacht; het antwoord is haar kenmerk. */
    static String create(WebVisitor klager, String domain) {
        var id = Id.random();
        var response = submit(klager, domain, id);
        if (response.status() != 201) {
            throw new IllegalStateException("Klagen lukt niet: " + response.status() + " " + response.text());
        }
        return id;
    }
}
