package nl.tegenkracht.melding.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.tegenkracht.starter.refusal.Refused;

/**
 * De keuze van een melder voor een vertrouwenspersoon, met alles wat nodig is om haar te beoordelen.
 *
 * @param benoeming de gekozen benoeming
 * @param geldig    de benoemingen van vertrouwenspersonen (VPOO) die vandaag gelden
 * @param eigen     de benoemingen van de melder zelf
 * @param betrokken de benoemingen van wie volgens de melder betrokken is bij wat er gebeurde
 */
public record Keuze(String benoeming, Set<String> geldig, Set<String> eigen, Set<String> betrokken) {

    public Keuze {
        geldig = Set.copyOf(geldig);
        eigen = Set.copyOf(eigen);
        betrokken = Set.copyOf(betrokken);
    }

    /** Eén regel over de keuze, met reden en artikel voor wie er niet aan voldoet. */
    private record Regel(Predicate<Keuze> voldoet, String reden, String artikel) {}

    private static final List<Regel> REGELS = List.of(
            new Regel(keuze -> keuze.geldig.contains(keuze.benoeming),
                    "Deze vertrouwenspersoon is op dit moment niet benoemd. Kies een andere vertrouwenspersoon.",
                    "KR-2021 art. 4 lid 1 en 2"),
            new Regel(keuze -> !keuze.eigen.contains(keuze.benoeming),
                    "U kunt niet uw eigen vertrouwenspersoon zijn. Kies een andere vertrouwenspersoon.",
                    "KR-2021 art. 4 lid 5"),
            new Regel(keuze -> !keuze.betrokken.contains(keuze.benoeming),
                    "U gaf aan dat deze vertrouwenspersoon betrokken is. Kies een andere vertrouwenspersoon.",
                    "KR-2021 art. 4 lid 3 en 5"));

    /** Of deze vertrouwenspersoon aangeboden mag worden. */
    public boolean toegestaan() {
        return bezwaar().isEmpty();
    }

    /**
     * Laat alleen een toegestane keuze door.
     *
     * @throws Refused met de reden en het artikel van de eerste regel waaraan de keuze niet voldoet
     */
    public void eisToegestaan() {
        bezwaar().ifPresent(regel -> {
            throw new Refused(regel.reden, regel.artikel);
        });
    }

    private Optional<Regel> bezwaar() {
        for (var regel : REGELS) {
            if (!regel.voldoet.test(this)) {
                return Optional.of(regel);
            }
        }
        return Optional.empty();
    }
}
