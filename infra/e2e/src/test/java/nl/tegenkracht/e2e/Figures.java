package nl.tegenkracht.e2e;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The figures as a member of the orgaan (the body that holds the ambten) reads them over the API. */
final class Figures {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Figures() {
    }

    static long total(WebVisitor member) {
        return all(member).getOrDefault("totaal", 0L);
    }

    /** Every figure of this year by its code. */
    static Map<String, Long> all(WebVisitor member) {
        var response = member.get("/gemeenschappelijk/rapportage/v1/tellingen");
        if (response.status() != 200) {
            throw new IllegalStateException("Figures: " + response.status());
        }
        var figures = new TreeMap<String, Long>();
        JSON.readTree(response.body()).path("cijfers")
                .forEachEntry((code, figure) -> figures.put(code, figure.asLong()));
        return figures;
    }
}
