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
 * @param valid    de benoemingen van vertrouwenspersonen (VPOO) die vandaag gelden
 * @param own     de benoemingen van de melder zelf
 * @param involved de benoemingen van wie volgens de melder betrokken is bij wat er gebeurde
 */
public record VertrouwenspersoonChoice(String benoeming, Set<String> valid, Set<String> own, Set<String> involved) {

    public VertrouwenspersoonChoice {
        valid = Set.copyOf(valid);
        own = Set.copyOf(own);
        involved = Set.copyOf(involved);
    }

    /** Eén regel over de keuze, met reden en artikel voor wie er niet aan voldoet. */
    private record Rule(Predicate<VertrouwenspersoonChoice> condition, String reason, String artikel) {}

    private static final List<Rule> RULES = List.of(
            new Rule(choice -> choice.valid.contains(choice.benoeming),
                    "Deze vertrouwenspersoon is op dit moment niet benoemd. Kies een andere vertrouwenspersoon.",
                    "KR-2021 art. 4 lid 1 en 2"),
            new Rule(choice -> !choice.own.contains(choice.benoeming),
                    "U kunt niet uw eigen vertrouwenspersoon zijn. Kies een andere vertrouwenspersoon.",
                    "KR-2021 art. 4 lid 5"),
            new Rule(choice -> !choice.involved.contains(choice.benoeming),
                    "U gaf aan dat deze vertrouwenspersoon betrokken is. Kies een andere vertrouwenspersoon.",
                    "KR-2021 art. 4 lid 3 en 5"));

    /** Of deze vertrouwenspersoon aangeboden mag worden. */
    public boolean isAllowed() {
        return objection().isEmpty();
    }

    /**
     * Laat alleen een toegestane keuze door.
     *
     * @throws Refused met de reden en het artikel van de eerste regel waaraan de keuze niet voldoet
     */
    public void requireAllowed() {
        objection().ifPresent(rule -> {
            throw new Refused(rule.reason, rule.artikel);
        });
    }

    private Optional<Rule> objection() {
        for (var rule : RULES) {
            if (!rule.condition.test(this)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
