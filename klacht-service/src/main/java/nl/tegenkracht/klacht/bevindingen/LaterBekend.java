package nl.tegenkracht.klacht.bevindingen;

import java.util.stream.Stream;
import nl.tegenkracht.klacht.bevindingen.Bevinding.Lezers;

/**
 * Wat later binnenkwam met een eerdere datum verandert vastgelegde regels niet vanzelf: de secretaris ziet het en
 * beslist met een reden (besluit 13).
 */
final class LaterBekend implements Toets {

    @Override
    public Stream<Bevinding> bekijk(Zaak zaak) {
        var vast = zaak.geldend();
        var nu = zaak.nuBekend();
        if (!vast.regelset().code().equals(nu.regelset().code())) {
            return bevinding("regelset-later-bekend", "Later is bekend geworden dat op de dag van indienen "
                    + nu.regelset().code() + " gold. Vastgelegd is " + vast.regelset().code() + ".");
        }
        return vast.dekking() == nu.dekking()
                ? Stream.empty()
                : bevinding("dekking-later-bekend", "Later is iets anders bekend geworden over de "
                        + "toepasselijkverklaring van de fractie op de dag van indienen.");
    }

    private static Stream<Bevinding> bevinding(String code, String wat) {
        return Stream.of(new Bevinding(code, "1", wat + " Dat verandert deze klacht niet vanzelf: beslis met een reden "
                + "welke regels gelden.", Lezers.COMMISSIE));
    }
}
