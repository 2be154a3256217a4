package nl.tegenkracht.klacht.bevindingen;

import java.time.LocalDate;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset.Termijn;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.terms.TermijnCalculator;
import nl.tegenkracht.terms.TermijnText;

/** Whether the behavior is recent enough: counted back from the filing to the last incident (D-02, record 0184). */
final class Indientermijn implements Toets {

    private final FilingPeriod period;

    Indientermijn(TermijnCalculator calculator) {
        this.period = new FilingPeriod(calculator);
    }

    @Override
    public Stream<Bevinding> examine(Zaak zaak) {
        return zaak.regelset().termijn(FilingPeriod.TERMIJN).stream().flatMap(termijn -> examine(zaak, termijn));
    }

    private Stream<Bevinding> examine(Zaak zaak, Termijn termijn) {
        var incident = zaak.klacht().laatsteVoorval();
        var ingediend = zaak.klacht().indieningDate();
        if (incident == null) {
            return zaak.found("voorval-onbekend",
                    zaak.said("klacht.finding.incident-unknown.yours", "klacht.finding.incident-unknown.theirs",
                            TermijnText.duration(termijn)));
        }
        return incident.isAfter(ingediend)
                ? zaak.found("voorval-na-indienen", Text.of("klacht.finding.incident-later", incident, ingediend))
                : recentEnough(zaak, termijn, incident);
    }

    private Stream<Bevinding> recentEnough(Zaak zaak, Termijn termijn, LocalDate incident) {
        var ingediend = zaak.klacht().indieningDate();
        var limit = period.limit(zaak.regelset(), termijn, ingediend);
        return incident.isBefore(limit)
                ? zaak.found("te-lang-geleden", Text.of("klacht.finding.too-long-ago", incident,
                        TermijnText.duration(termijn), ingediend, limit))
                : Stream.empty();
    }
}
