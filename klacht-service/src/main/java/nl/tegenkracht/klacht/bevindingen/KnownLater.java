package nl.tegenkracht.klacht.bevindingen;

import java.util.stream.Stream;
import nl.tegenkracht.klacht.bevindingen.Bevinding.Audience;

/**
 * What arrives later with an earlier date does not change pinned regels by itself: the secretaris sees it and decides,
 * with a reason (D-13).
 */
final class KnownLater implements Toets {

    @Override
    public Stream<Bevinding> examine(Zaak zaak) {
        var pinned = zaak.geldend();
        var current = zaak.nowKnown();
        if (!pinned.regelset().code().equals(current.regelset().code())) {
            return bevinding("regelset-later-bekend", "Later is bekend geworden dat op de dag van indienen "
                    + current.regelset().code() + " gold. Vastgelegd is " + pinned.regelset().code() + ".");
        }
        return pinned.dekking() == current.dekking()
                ? Stream.empty()
                : bevinding("dekking-later-bekend", "Later is iets anders bekend geworden over de "
                        + "toepasselijkverklaring van de fractie op de dag van indienen.");
    }

    private static Stream<Bevinding> bevinding(String code, String what) {
        return Stream
                .of(new Bevinding(code, "1", what + " Dat verandert deze klacht niet vanzelf: beslis met een reden "
                        + "welke regels gelden.", Audience.COMMISSIE));
    }
}
