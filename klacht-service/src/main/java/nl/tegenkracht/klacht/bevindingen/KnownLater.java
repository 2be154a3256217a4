package nl.tegenkracht.klacht.bevindingen;

import java.util.stream.Stream;
import nl.tegenkracht.contracts.Text;
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
            return bevinding("regelset-later-bekend", null, Text.of("klacht.finding.other-rules",
                    current.regelset().code(), pinned.regelset().code()));
        }
        return pinned.dekking() == current.dekking()
                ? Stream.empty()
                : bevinding("dekking-later-bekend", zaak.regelset().werking().artikel(),
                        Text.of("klacht.finding.other-scope"));
    }

    private static Stream<Bevinding> bevinding(String code, String artikel, Text what) {
        return Stream.of(new Bevinding(code, artikel, what, Audience.COMMISSIE));
    }
}
