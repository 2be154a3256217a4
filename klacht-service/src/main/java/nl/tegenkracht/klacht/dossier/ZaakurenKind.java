package nl.tegenkracht.klacht.dossier;

import java.util.List;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.dossier.DossierKind;
import nl.tegenkracht.dossier.worklist.WorkItem;

/** The hours of a klacht: in no list, and other services are told nothing. */
public final class ZaakurenKind implements DossierKind<Zaakuren> {

    /** Its code. */
    public static final String CODE = "zaakuren";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String addressPart() {
        return "zaakuren";
    }

    @Override
    public Class<Zaakuren> stateType() {
        return Zaakuren.class;
    }

    @Override
    public List<WorkItem> workItems(Dossier<Zaakuren> dossier) {
        return List.of();
    }
}
