package nl.tegenkracht.keten;

import tools.jackson.databind.json.JsonMapper;

/** De cijfers zoals een lid van het orgaan ze over de API leest. */
final class Cijfers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Cijfers() {
    }

    static long totaal(Bezoeker lid) {
        var antwoord = lid.haal("/gemeenschappelijk/rapportage/v1/tellingen");
        if (antwoord.status() != 200) {
            throw new IllegalStateException("Cijfers: " + antwoord.status());
        }
        return JSON.readTree(antwoord.inhoud()).path("cijfers").path("totaal").asLong();
    }
}
