package nl.tegenkracht.melding.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.Refused;

/**
 * A melder's choice of a vertrouwenspersoon, with everything needed to judge it.
 *
 * @param benoeming the chosen benoeming (appointment)
 * @param valid     the benoemingen of vertrouwenspersonen (VPOO) that hold today
 * @param own       the benoemingen of the melder
 * @param involved  the benoemingen of those who, according to the melder, are involved in what happened
 */
public record VertrouwenspersoonChoice(String benoeming, Set<String> valid, Set<String> own, Set<String> involved) {

    public VertrouwenspersoonChoice {
        valid = Set.copyOf(valid);
        own = Set.copyOf(own);
        involved = Set.copyOf(involved);
    }

    /** One rule about the choice, with reason and artikel for whoever does not meet it. */
    private record Rule(Predicate<VertrouwenspersoonChoice> condition, Text reason, String artikel) {}

    private static final List<Rule> RULES = List.of(
            new Rule(choice -> choice.valid.contains(choice.benoeming),
                    Text.of("melding.refused.not-benoemd"), "KR-2021 art. 4 lid 1 en 2"),
            new Rule(choice -> !choice.own.contains(choice.benoeming), Text.of("melding.refused.own"),
                    "KR-2021 art. 4 lid 5"),
            new Rule(choice -> !choice.involved.contains(choice.benoeming), Text.of("melding.refused.involved"),
                    "KR-2021 art. 4 lid 3 en 5"));

    /** Whether this vertrouwenspersoon may be offered. */
    public boolean isAllowed() {
        return objection().isEmpty();
    }

    /**
     * Lets only an allowed choice through.
     *
     * @throws Refused with the reason and the artikel of the first rule that the choice does not meet
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
