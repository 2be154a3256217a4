package nl.tegenkracht.gateway.wegwijzer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the wegwijzer says, as {@code wegwijzer.json} holds it: data, so that a jurist can read it and a test can walk it.
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

    static WegwijzerContent read() {
        try (var file = WegwijzerContent.class.getResourceAsStream("/wegwijzer.json")) {
            return JsonMapper.builder().build().readValue(file, WegwijzerContent.class);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    List<Referral> referralsFor(Groep groep, Onderwerp onderwerp) {
        return groep.wegen().getOrDefault(onderwerp.id(), List.of()).stream().map(wegen::get).toList();
    }
}
