package nl.tegenkracht.versleuteling;

import java.io.IOException;
import java.security.GeneralSecurityException;

/** Werk met sleutels dat kan mislukken aan de kluis zelf. */
@FunctionalInterface
interface Werk<T> {

    T doe() throws IOException, GeneralSecurityException;

    /** Doet het werk; een kluis die niet werkt wordt {@link KluisOnbereikbaar}, met deze melding. */
    static <T> T probeer(String melding, Werk<T> werk) {
        try {
            return werk.doe();
        } catch (IOException | GeneralSecurityException e) {
            throw new KluisOnbereikbaar(melding, e);
        }
    }
}
