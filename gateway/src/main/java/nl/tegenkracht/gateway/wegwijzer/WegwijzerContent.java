package nl.tegenkracht.gateway.wegwijzer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the wegwijzer says, as {@code wegwijzer.json} holds it: data, so that a jurist can read it and a test can walk it.
 * Each text stands there in every language, side by side; this is what it says in one of them.
 *
 * @param onderwerpen what may be going on, in the order of the page
 * @param groepen     who may ask
 * @param wegen       the places, by the names that the groups use
 */
record WegwijzerContent(List<Onderwerp> onderwerpen, List<Groep> groepen, Map<String, Referral> wegen) {

    /** What is going on, in words that people use, with an explanation. */
    record Onderwerp(String id, String tekst, String uitleg) {}

    /**
     * Who asks.
     *
     * @param wegen for each subject that concerns them, the places, the most obvious one first
     */
    record Groep(String id, String tekst, Map<String, List<String>> wegen) {}

    static WegwijzerContent read(Language language) {
        var json = JsonMapper.builder().build();
        try (var file = WegwijzerContent.class.getResourceAsStream("/wegwijzer.json")) {
            return json.treeToValue(in(language, json.readTree(file)), WegwijzerContent.class);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** A text is an object with the languages as its fields. */
    private static JsonNode in(Language language, JsonNode node) {
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, in(language, list.get(i)));
            }
        } else if (node instanceof ObjectNode object) {
            if (object.has(language.code())) {
                return object.get(language.code());
            }
            List.copyOf(object.propertyNames()).forEach(name -> object.set(name, in(language, object.get(name))));
        }
        return node;
    }

    List<Referral> referralsFor(Groep groep, Onderwerp onderwerp) {
        return groep.wegen().getOrDefault(onderwerp.id(), List.of()).stream().map(wegen::get).toList();
    }
}
