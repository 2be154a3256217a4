package nl.tegenkracht.melding.dossier;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Grant;
import nl.tegenkracht.core.refusal.Refused;

/**
 * Urenstaat: the administration of the work that one vertrouwenspersoon did in a year in this domain (KR-2021 art. 5 lid
 * 1 onder h). It belongs to no melding, so it stays when meldingen are destroyed, and only who keeps it reads it.
 *
 * @param vertrouwenspersoon pseudonym (HMAC) of the benoeming that keeps it
 * @param jaar               the year
 * @param regels             in the order in which they were written down
 */
public record Urenstaat(String vertrouwenspersoon, int jaar, List<Urenregel> regels) {

    /** This year and those before it that are still shown and written in. */
    public static final int YEARS = 5;

    /** So many stay well below the limit of a dossier. */
    static final int MAX_REGELS = 1_000;

    public Urenstaat {
        regels = List.copyOf(regels);
    }

    /** The id of what this vertrouwenspersoon keeps for this year; there is one. */
    public static String idFor(String vertrouwenspersoon, int jaar) {
        return Id.derivedFrom("urenstaat/" + vertrouwenspersoon + "/" + jaar);
    }

    /** An empty one. */
    public static Decision<Urenstaat> begin(String vertrouwenspersoon, int jaar) {
        return new Urenstaat(vertrouwenspersoon, jaar, List.of()).decision("urenstaat.begonnen");
    }

    public Optional<Urenregel> regel(String id) {
        return regels.stream().filter(regel -> regel.id().equals(id)).findFirst();
    }

    /**
     * Writes one down.
     *
     * @throws Refused if there are more than fit
     */
    public Decision<Urenstaat> schrijf(Urenregel regel) {
        if (regels.size() >= MAX_REGELS) {
            throw new Refused(Text.of("melding.refused.too-many-hours"), null);
        }
        var list = new ArrayList<>(regels);
        list.add(regel);
        return new Urenstaat(vertrouwenspersoon, jaar, list).decision("uren.geschreven");
    }

    /** Takes one out that was wrong; empty if it is not there. */
    public Optional<Decision<Urenstaat>> haalWeg(String id) {
        return regel(id).map(wrong -> new Urenstaat(vertrouwenspersoon, jaar,
                regels.stream().filter(regel -> !regel.equals(wrong)).toList()).decision("uren.weggehaald"));
    }

    /**
     * The last day on which it is kept: counted from the end of its year, and never before it is shown no more, so that
     * nobody writes in a year that was destroyed.
     *
     * @param term the last day, counted from a day
     */
    public LocalDate lastDay(UnaryOperator<LocalDate> term) {
        var shown = lastOf(jaar + YEARS - 1);
        var decided = term.apply(lastOf(jaar));
        return decided.isAfter(shown) ? decided : shown;
    }

    private static LocalDate lastOf(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }

    /** The last decision: from then on nobody has access, and it is destroyed. */
    public Decision<Urenstaat> farewell() {
        return new Decision<>(this, List.of(), List.of(), List.of(), "urenstaat.vernietigd");
    }

    private Decision<Urenstaat> decision(String act) {
        return new Decision<>(this, List.of(new Grant(vertrouwenspersoon, Role.VERTROUWENSPERSOON.code())), List.of(),
                List.of(), act);
    }
}
