package nl.tegenkracht.beleid.regelset;

import java.time.Instant;
import java.util.Map;
import nl.tegenkracht.contracts.Regelset;

/**
 * Een vastgestelde regelset met wat nodig is om haar bekend te maken en uit te leggen.
 *
 * @param kenmerk    blijvend kenmerk in gebeurtenissen
 * @param volgnummer volgnummer binnen dat kenmerk
 * @param vastgelegd wanneer zij in deze gegevens is vastgelegd, UTC
 * @param document   code van het document waar de artikelen in staan
 * @param regelset   de regels zelf
 * @param uitleg     per code van een termijn: wat er moet gebeuren, in gewone woorden
 */
public record AdoptedRegelset(String kenmerk, long volgnummer, Instant vastgelegd, String document, Regelset regelset,
        Map<String, TermijnExplanation> uitleg) {

    public AdoptedRegelset {
        uitleg = Map.copyOf(uitleg);
        if (!regelset.termijnen().stream().map(Regelset.Termijn::code).allMatch(uitleg::containsKey)) {
            throw new IllegalArgumentException("Een termijn van " + regelset.code() + " heeft geen uitleg");
        }
    }

    /**
     * Een termijn in gewone woorden.
     *
     * @param naam  wat er moet gebeuren
     * @param vanaf waarna de termijn loopt
     * @param voor  wie eraan gebonden is
     */
    public record TermijnExplanation(String naam, String vanaf, String voor) {}
}
