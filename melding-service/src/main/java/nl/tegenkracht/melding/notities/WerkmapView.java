package nl.tegenkracht.melding.notities;

import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Notitie;
import nl.tegenkracht.melding.dossier.Werkmap;

/**
 * A werkmap as who keeps it sees it.
 *
 * @param melding  id of the melding
 * @param versie   of the melding, for stale forms
 * @param alias    what it is called in the own list
 * @param stap     code of what comes next; empty for nothing
 * @param stapOp   on which day, or {@code null}
 * @param notities newest first
 */
record WerkmapView(String melding, long versie, String alias, String stap, LocalDate stapOp,
        List<NotitieView> notities) {

    WerkmapView {
        notities = List.copyOf(notities);
    }

    static WerkmapView empty(Dossier<Melding> melding) {
        return new WerkmapView(melding.id(), melding.version(), "", "", null, List.of());
    }

    static WerkmapView of(Dossier<Melding> melding, Werkmap werkmap, List<NotitieView> notities) {
        return new WerkmapView(melding.id(), melding.version(), werkmap.alias(),
                werkmap.stap() == null ? "" : werkmap.stap().code(), werkmap.stapOp(), notities);
    }

    /** How many minutes were written down in all. */
    public int minuten() {
        return notities.stream().mapToInt(each -> each.notitie().minuten()).sum();
    }

    /** One notitie with its text. */
    record NotitieView(Notitie notitie, String tekst) {

        public Text soort() {
            return Text.of("melding.notities.kind." + notitie.soort().code());
        }

        @Override
        public String toString() {
            return "NotitieView[]";
        }
    }

    @Override
    public String toString() {
        return "WerkmapView[]";
    }
}
