package nl.tegenkracht.klacht.bevindingen;

import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset.Termijn;
import nl.tegenkracht.terms.TermijnCalculator;
import nl.tegenkracht.terms.TermijnText;

/** Whether the behavior is recent enough, counted from the last incident (KR-2021 art. 10 lid 2, D-02). */
final class Indientermijn implements Toets {

    private static final String TERMIJN = "indienen";

    private final TermijnCalculator calculator;

    Indientermijn(TermijnCalculator calculator) {
        this.calculator = calculator;
    }

    @Override
    public Stream<Bevinding> examine(Zaak zaak) {
        return zaak.geldend().regelset().termijn(TERMIJN).stream().flatMap(termijn -> examine(zaak, termijn));
    }

    private Stream<Bevinding> examine(Zaak zaak, Termijn termijn) {
        var incident = zaak.klacht().laatsteVoorval();
        var ingediend = zaak.klacht().indieningDate();
        var limit = calculator.calculate(zaak.geldend().regelset(), termijn, ingediend).einde();
        if (incident == null) {
            return bevinding("voorval-onbekend", termijn, "De dag van het laatste voorval is niet genoemd. Daardoor is "
                    + "niet na te gaan of het gedrag binnen " + termijn.durationInWords()
                    + " voor het indienen plaatsvond.");
        }
        if (incident.isAfter(ingediend)) {
            return bevinding("voorval-na-indienen", termijn,
                    "De genoemde dag van het laatste voorval ligt na de dag van indienen.");
        }
        return incident.isBefore(limit)
                ? bevinding("te-lang-geleden", termijn, "Het laatste voorval was op " + TermijnText.day(incident)
                        + ". Dat is langer dan " + termijn.durationInWords() + " voor het indienen op "
                        + TermijnText.day(ingediend) + "; de grens is " + TermijnText.day(limit) + ".")
                : Stream.empty();
    }

    private static Stream<Bevinding> bevinding(String code, Termijn termijn, String reason) {
        return Stream.of(Bevinding.of(code, termijn.artikel(), reason));
    }
}
