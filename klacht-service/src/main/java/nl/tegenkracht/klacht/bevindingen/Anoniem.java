package nl.tegenkracht.klacht.bevindingen;

import java.util.stream.Stream;
import nl.tegenkracht.klacht.dossier.Onderdeel;

/** Whether the klager gave a name: the Klachtencommissie sees a pseudonym only (D-07). */
final class Anoniem implements Toets {

    @Override
    public Stream<Bevinding> examine(Zaak zaak) {
        return zaak.klacht().onderdelen().contains(Onderdeel.NAAM)
                ? Stream.empty()
                : zaak.found("anoniem", zaak.said("klacht.finding.anonymous.yours", "klacht.finding.anonymous.theirs"));
    }
}
