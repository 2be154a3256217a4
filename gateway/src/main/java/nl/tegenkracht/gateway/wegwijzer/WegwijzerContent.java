package nl.tegenkracht.gateway.wegwijzer;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.gateway.content.ContentFile;

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
        return ContentFile.read("/wegwijzer.json", WegwijzerContent.class, language);
    }

    List<Referral> referralsFor(Groep groep, Onderwerp onderwerp) {
        return groep.wegen().getOrDefault(onderwerp.id(), List.of()).stream().map(wegen::get).toList();
    }
}
