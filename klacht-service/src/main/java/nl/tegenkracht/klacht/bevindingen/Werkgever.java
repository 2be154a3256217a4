package nl.tegenkracht.klacht.bevindingen;

import java.util.stream.Stream;

/** Whether the regeling applied to the klager's employer on the day of indiening (D-06 and D-13). */
final class Werkgever implements Toets {

    @Override
    public Stream<Bevinding> examine(Zaak zaak) {
        return switch (zaak.geldend().dekking()) {
            case DOOR_DE_REGELING, DOOR_VERKLARING -> Stream.empty();
            case GEEN_VERKLARING -> zaak.found("werkgever-niet-gedekt",
                    zaak.said("klacht.finding.not-covered.yours", "klacht.finding.not-covered.theirs"));
            case WERKGEVER_ONBEKEND -> zaak.found("werkgever-onbekend",
                    zaak.said("klacht.finding.employer-unknown.yours", "klacht.finding.employer-unknown.theirs"));
        };
    }
}
