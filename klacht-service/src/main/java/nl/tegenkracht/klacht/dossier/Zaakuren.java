package nl.tegenkracht.klacht.dossier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Grant;
import nl.tegenkracht.core.refusal.Refused;

/**
 * Zaakuren: the hours that the Klachtencommissie spent on one klacht. Beside the klacht, so that writing one down changes
 * no version of that; numbers and days only, so that nothing of the case can stand in it.
 *
 * @param klacht id of the klacht
 * @param regels in the order in which they were written down
 */
public record Zaakuren(String klacht, List<Uurregel> regels) {

    /** So many stay well below the limit of a dossier. */
    static final int MAX_REGELS = 1_000;

    public Zaakuren {
        regels = List.copyOf(regels);
    }

    /** The id of what is kept for this klacht; there is one. */
    public static String idFor(String klacht) {
        return Id.derivedFrom("zaakuren/" + klacht);
    }

    /** An empty one. */
    public static Decision<Zaakuren> begin(String klacht, List<Grant> readers) {
        return new Zaakuren(klacht, List.of()).decision(readers, "zaakuren.begonnen");
    }

    /** What this person wrote with this form: an id of somebody else is another form (record 0268). */
    public Optional<Uurregel> regel(String id, String door) {
        return regels.stream().filter(regel -> regel.id().equals(id) && regel.door().equals(door)).findFirst();
    }

    /**
     * Writes one down.
     *
     * @throws Refused if there are more than fit
     */
    public Decision<Zaakuren> schrijf(Uurregel regel, List<Grant> readers) {
        if (regels.size() >= MAX_REGELS) {
            throw new Refused(Text.of("klacht.hours.refused.too-many"), null);
        }
        return new Zaakuren(klacht, Stream.concat(regels.stream(), Stream.of(regel)).toList()).decision(readers,
                "zaakuren.geschreven");
    }

    /** Takes one out that was wrong, by who wrote it; empty if it is not there. */
    public Optional<Decision<Zaakuren>> haalWeg(String id, String door, List<Grant> readers) {
        return regel(id, door).map(wrong -> new Zaakuren(klacht,
                regels.stream().filter(regel -> !regel.equals(wrong)).toList()).decision(readers,
                        "zaakuren.weggehaald"));
    }

    /** The same for who handles the klacht now: whoever did before has no access any more. */
    public Decision<Zaakuren> readBy(List<Grant> readers) {
        return decision(readers, "zaakuren.overgedragen");
    }

    private Decision<Zaakuren> decision(List<Grant> readers, String act) {
        return new Decision<>(this, readers, List.of(), List.of(), act);
    }
}
