package nl.tegenkracht.starter.invoer;

import java.util.List;
import java.util.Set;

/** Waar ingevulde waarden vandaan komen: een formulier of een JSON-document. */
interface Bron {

    /** Tekst van een veld, of {@code null} als het er niet is. */
    String tekst(String veld) throws VerkeerdType;

    /** Teksten van een veld met meer waarden; leeg als het er niet is. */
    List<String> teksten(String veld) throws VerkeerdType;

    /** Of een veld waar is: aangekruist in een formulier, {@code true} in een document. */
    boolean waar(String veld) throws VerkeerdType;

    /** De namen van de ingestuurde velden die als onbekend gelden als niemand ze leest. */
    Set<String> velden();

    /** Leest één veld. */
    @FunctionalInterface
    interface Lezing<T> {

        T van(String veld) throws VerkeerdType;
    }

    /** Het veld bevat iets anders dan verwacht; de melding zegt in gewone woorden wat er wel kan. */
    final class VerkeerdType extends Exception {

        private static final long serialVersionUID = 1L;

        VerkeerdType(String verwacht) {
            super(verwacht, null, false, false);
        }
    }
}
