package nl.tegenkracht.melding.dossier;

/**
 * What is proposed, as the melder reads it before answering. One stuk, stored encrypted and never changed.
 *
 * @param wie    with whom
 * @param deelt  what is told there
 * @param naam   whether the name of the melder is told there
 * @param waarom why, and what it can lead to
 * @param dag    on which day, as {@code 2026-12-01}; empty if that is not known
 * @param plaats at what time and where; empty if that is not known
 */
public record VoorstelText(String wie, String deelt, boolean naam, String waarom, String dag, String plaats) {

    @Override
    public String toString() {
        return "VoorstelText[]";
    }
}
