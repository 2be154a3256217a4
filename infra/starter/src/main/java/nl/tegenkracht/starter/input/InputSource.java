package nl.tegenkracht.starter.input;

import java.util.List;
import java.util.Set;

/** Waar ingevulde waarden vandaan komen: een formulier of een JSON-document. */
interface InputSource {

    /** Tekst van een veld, of {@code null} als het er niet is. */
    String text(String field) throws WrongType;

    /** Teksten van een veld met meer waarden; leeg als het er niet is. */
    List<String> texts(String field) throws WrongType;

    /** Of een veld waar is: aangekruist in een formulier, {@code true} in een document. */
    boolean flag(String field) throws WrongType;

    /** De namen van de ingestuurde velden die als onbekend gelden als niemand ze leest. */
    Set<String> fields();

    /** Leest één veld. */
    @FunctionalInterface
    interface FieldReader<T> {

        T read(String field) throws WrongType;
    }

    /** Het veld bevat iets anders dan verwacht; de melding zegt in gewone woorden wat er wel kan. */
    final class WrongType extends Exception {

        private static final long serialVersionUID = 1L;

        WrongType(String expected) {
            super(expected, null, false, false);
        }
    }
}
