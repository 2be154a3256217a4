package nl.tegenkracht.klacht.bevindingen;

import java.util.stream.Stream;

/** Whether the regeling applied to the klager's employer on the day of indiening (KR-2021 art. 1, D-06 and D-13). */
final class Werkgever implements Toets {

    private static final String ARTIKEL = "1";

    @Override
    public Stream<Bevinding> examine(Zaak zaak) {
        return switch (zaak.geldend().dekking()) {
            case DOOR_DE_REGELING, DOOR_VERKLARING -> Stream.empty();
            case GEEN_VERKLARING -> Stream.of(Bevinding.of("werkgever-niet-gedekt", ARTIKEL,
                    "Er is geen verklaring bekend waarmee de fractie van de klager deze regeling op de dag van "
                            + "indienen van toepassing had verklaard."));
            case WERKGEVER_ONBEKEND -> Stream.of(Bevinding.of("werkgever-onbekend", ARTIKEL,
                    "Voor wie de klager werkt is hier niet bekend. Of de regeling voor die werkgever gold, moet worden "
                            + "nagegaan."));
        };
    }
}
