package nl.tegenkracht.klacht.bevindingen;

import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset.Termijn;
import nl.tegenkracht.klacht.termijn.Termijnrekenaar;
import nl.tegenkracht.klacht.termijn.Termijnwoorden;

/** Of het gedrag kort genoeg geleden is, gerekend vanaf het laatste voorval (KR-2021 art. 10 lid 2, besluit 2). */
final class Indientermijn implements Toets {

    private static final String TERMIJN = "indienen";

    private final Termijnrekenaar rekenaar;

    Indientermijn(Termijnrekenaar rekenaar) {
        this.rekenaar = rekenaar;
    }

    @Override
    public Stream<Bevinding> bekijk(Zaak zaak) {
        return zaak.geldend().regelset().termijn(TERMIJN).stream().flatMap(termijn -> bekijk(zaak, termijn));
    }

    private Stream<Bevinding> bekijk(Zaak zaak, Termijn termijn) {
        var voorval = zaak.klacht().laatsteVoorval();
        var ingediend = zaak.klacht().ingediendOp();
        var grens = rekenaar.bereken(zaak.geldend().regelset(), termijn, ingediend).einde();
        if (voorval == null) {
            return bevinding("voorval-onbekend", termijn, "De dag van het laatste voorval is niet genoemd. Daardoor is "
                    + "niet na te gaan of het gedrag binnen " + termijn.durationInWords()
                    + " voor het indienen plaatsvond.");
        }
        if (voorval.isAfter(ingediend)) {
            return bevinding("voorval-na-indienen", termijn,
                    "De genoemde dag van het laatste voorval ligt na de dag van indienen.");
        }
        return voorval.isBefore(grens)
                ? bevinding("te-lang-geleden", termijn, "Het laatste voorval was op " + Termijnwoorden.dag(voorval)
                        + ". Dat is langer dan " + termijn.durationInWords() + " voor het indienen op "
                        + Termijnwoorden.dag(ingediend) + "; de grens is " + Termijnwoorden.dag(grens) + ".")
                : Stream.empty();
    }

    private static Stream<Bevinding> bevinding(String code, Termijn termijn, String reden) {
        return Stream.of(Bevinding.van(code, termijn.artikel(), reden));
    }
}
