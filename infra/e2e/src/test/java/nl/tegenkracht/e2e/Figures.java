package nl.tegenkracht.e2e;

import tools.jackson.databind.json.JsonMapper;

/** The figures as a member of the orgaan (the body that holds the ambten) reads them over the API. */
final class Figures {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Figures() {
    }

    static long total(WebVisitor member) {
        var response = member.get("/gemeenschappelijk/rapportage/v1/tellingen");
        if (response.status() != 200) {
            throw new IllegalStateException("Figures: " + response.status());
        }
        return JSON.readTree(response.body()).path("cijfers").path("totaal").asLong();
    }
}
