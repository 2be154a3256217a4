package nl.tegenkracht.klacht.bevindingen;

import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.Role;

/**
 * What a toets looks at, and for whom.
 *
 * @param klacht   the state of the klacht
 * @param geldend  the pinned regels
 * @param nowKnown what applied on the day of indiening according to the regels known now
 * @param reader   as whom somebody reads the bevindingen
 */
record Zaak(Klacht klacht, Geldend geldend, Geldend nowKnown, Role reader) {

    Regelset regelset() {
        return geldend.regelset();
    }

    /** The bevinding with this code; none if the regelset knows no such thing (D-20). */
    Stream<Bevinding> found(String code, Text reason) {
        return regelset().bevinding(code).stream().map(finding -> Bevinding.of(code, finding.artikel(), reason));
    }

    /** What is said to the klager, as "u", or about the klager. */
    Text said(String toKlager, String aboutKlager, Object... arguments) {
        return Text.of(reader == Role.KLAGER ? toKlager : aboutKlager, arguments);
    }
}
