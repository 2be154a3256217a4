package nl.tegenkracht.melding.dossier;

import java.util.List;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.dossier.DossierKind;
import nl.tegenkracht.dossier.worklist.WorkItem;

/** The werkmap of a vertrouwenspersoon: it is in no list of its own and tells other services nothing. */
public final class WerkmapKind implements DossierKind<Werkmap> {

    /** Its code. */
    public static final String CODE = "werkmap";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String addressPart() {
        return "meldingen";
    }

    @Override
    public Class<Werkmap> stateType() {
        return Werkmap.class;
    }

    @Override
    public List<WorkItem> workItems(Dossier<Werkmap> dossier) {
        return List.of();
    }
}
