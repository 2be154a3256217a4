package nl.tegenkracht.e2e;

import tools.jackson.databind.json.JsonMapper;

/** De cijfers zoals een lid van het orgaan ze over de API leest. */
final class Figures {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Figures() {
    }

    static long total(WebVisitor member) {
        var response = member.get("/gemeenschappelijk/rapportage/v1/tellingen");
        if (response.status() != 200) {
            throw new IllegalStateException("Cijfers: " + response.status());
        }
        return JSON.readTree(response.body()).path("cijfers").path("totaal").asLong();
    }
}
