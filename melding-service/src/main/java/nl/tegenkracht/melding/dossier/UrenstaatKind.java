package nl.tegenkracht.melding.dossier;

import java.util.List;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.dossier.DossierKind;
import nl.tegenkracht.dossier.worklist.WorkItem;

/** The hours of a vertrouwenspersoon: in no list, and other services are told nothing. */
public final class UrenstaatKind implements DossierKind<Urenstaat> {

    /** Its code. */
    public static final String CODE = "urenstaat";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String addressPart() {
        return "uren";
    }

    @Override
    public Class<Urenstaat> stateType() {
        return Urenstaat.class;
    }

    @Override
    public List<WorkItem> workItems(Dossier<Urenstaat> dossier) {
        return List.of();
    }
}
