package nl.tegenkracht.melding.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Grant;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.Refused;

/**
 * Werkmap: what one vertrouwenspersoon keeps for themselves about one melding, in a dossier of its own under a key of
 * its own (record 0356). The melder has no grant on it, and neither has whoever takes over: it is destroyed then.
 *
 * @param melding            id of the melding
 * @param vertrouwenspersoon pseudonym (HMAC) of the benoeming that keeps it
 * @param alias              what the vertrouwenspersoon calls it in lists; may be empty
 * @param stap               what comes next, or {@code null}
 * @param stapOp             on which day, or {@code null}
 * @param gelezen            how many berichten of the gesprek this vertrouwenspersoon has opened
 * @param notities           oldest first
 */
public record Werkmap(String melding, String vertrouwenspersoon, String alias, NextStep stap, LocalDate stapOp,
        int gelezen, List<Notitie> notities) {

    /** So many stay well below the limit of a dossier. */
    static final int MAX_NOTITIES = 600;

    public Werkmap {
        notities = List.copyOf(notities);
    }

    /** The id of the werkmap of this vertrouwenspersoon for this melding; there is one. */
    public static String idFor(String melding, String vertrouwenspersoon) {
        return Id.derivedFrom("werkmap/" + melding + "/" + vertrouwenspersoon);
    }

    /** An empty one. */
    public static Decision<Werkmap> begin(String melding, String vertrouwenspersoon) {
        return new Werkmap(melding, vertrouwenspersoon, "", null, null, 0, List.of())
                .decision(List.of(), "werkmap.begonnen");
    }

    /** The notitie that was sent with this id, if it is already there. */
    public Optional<Notitie> notitie(String id) {
        return notities.stream().filter(notitie -> notitie.id().equals(id)).findFirst();
    }

    /**
     * Adds a notitie; it never changes afterwards.
     *
     * @throws Refused if there are more than fit in one dossier
     */
    public Decision<Werkmap> add(Notitie notitie, StukReference text) {
        if (notities.size() >= MAX_NOTITIES) {
            throw new Refused(Text.of("melding.refused.too-many-notities"), null);
        }
        var list = new ArrayList<>(notities);
        list.add(notitie);
        return new Werkmap(melding, vertrouwenspersoon, alias, stap, stapOp, gelezen, list)
                .decision(List.of(text), "notitie.geschreven");
    }

    /** Changes what stands in the own list. */
    public Decision<Werkmap> plan(String newAlias, NextStep step, LocalDate on) {
        return new Werkmap(melding, vertrouwenspersoon, newAlias, step, on, gelezen, notities)
                .decision(List.of(), "werkmap.bijgewerkt");
    }

    /** Notes up to where the gesprek was opened; empty if that is known. */
    public Optional<Decision<Werkmap>> read(int berichten) {
        return berichten <= gelezen
                ? Optional.empty()
                : Optional.of(new Werkmap(melding, vertrouwenspersoon, alias, stap, stapOp, berichten, notities)
                        .decision(List.of(), "gesprek.geopend"));
    }

    /** The last decision: from then on nobody has access, and it is destroyed. */
    public Decision<Werkmap> farewell() {
        return new Decision<>(this, List.of(), List.of(), List.of(), "werkmap.vernietigd");
    }

    private Decision<Werkmap> decision(List<StukReference> added, String act) {
        return new Decision<>(this, List.of(new Grant(vertrouwenspersoon, Role.VERTROUWENSPERSOON.code())), added,
                List.of(), act);
    }
}
