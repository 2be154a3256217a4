package nl.tegenkracht.melding.uren;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.melding.dossier.Afsluiting;
import nl.tegenkracht.melding.dossier.ClosingStep;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Registratie;

/**
 * What a vertrouwenspersoon contributes to the annual report, as a draft: the five things that it accounts for (001:1348;
 * KR-2021 art. 5 lid 1 onder j). Codes and numbers, of the meldingen that the vertrouwenspersoon has now.
 *
 * @param jaar         the year
 * @param ontvangen    how many came in that year
 * @param aard         what those are about, as it is registered now
 * @param afgesloten   how many times one was closed in that year
 * @param interventies what was done, of those
 * @param resultaten   how those ended
 * @param nogOpen      how many of those that came in are not over
 * @param uren         the hours of that year
 */
record Jaarbijdrage(int jaar, int ontvangen, List<Aantal> aard, int afgesloten, List<Aantal> interventies,
        List<Aantal> resultaten, int nogOpen, Urenjaar uren) {

    /** How many have this code; the most first. */
    record Aantal(String code, int aantal) {}

    /** @param own pseudonym (HMAC) of the vertrouwenspersoon: only their own closings count */
    static Jaarbijdrage of(int year, Collection<Melding> meldingen, String own, Urenjaar uren) {
        var received = meldingen.stream().filter(melding -> LegalClock.day(melding.ontvangen()).getYear() == year)
                .toList();
        var closed = meldingen.stream().map(Melding::afsluiting).map(Afsluiting::afgesloten).flatMap(List::stream)
                .filter(step -> step.van().equals(own) && LegalClock.day(step.op()).getYear() == year)
                .map(ClosingStep::registratie).toList();
        return new Jaarbijdrage(year, received.size(), count(received.stream(), Melding::categorieen), closed.size(),
                count(closed.stream(), Registratie::interventies),
                count(closed.stream(), registratie -> List.of(registratie.resultaat())),
                (int) received.stream().filter(melding -> melding.staat().isOpen()).count(), uren);
    }

    private static <T> List<Aantal> count(Stream<T> of, Function<T, List<String>> codes) {
        var counts = new LinkedHashMap<String, Integer>();
        of.map(codes).flatMap(List::stream).forEach(code -> counts.merge(code, 1, Integer::sum));
        return counts.entrySet().stream().map(each -> new Aantal(each.getKey(), each.getValue()))
                .sorted((one, other) -> Integer.compare(other.aantal(), one.aantal())).toList();
    }
}
