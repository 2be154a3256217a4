package nl.tegenkracht.klacht.dossier;

import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.DossierKind;
import nl.tegenkracht.starter.dossier.DomainEvent;
import nl.tegenkracht.starter.worklist.WorkItem;

/** Wat er uit een klacht volgt voor werklijsten en voor andere diensten: codes en datums, geen inhoud. */
public final class Klachtsoort implements DossierKind<Klacht> {

    private static final String SOORT = "klacht";

    @Override
    public Class<Klacht> stateType() {
        return Klacht.class;
    }

    /** De Klachtencommissie is aan zet zodra een klacht binnen is; de klager zolang er iets aan te vullen is. */
    @Override
    public List<WorkItem> workItems(Dossier<Klacht> dossier) {
        var klacht = dossier.state();
        var regels = new ArrayList<WorkItem>();
        regels.add(WorkItem.of(dossier.id(), klacht.klager(), SOORT, Rol.KLAGER.code(), klacht.staat().code(),
                klacht.sinds(), klacht.staat() == Klachtstaat.INGEDIEND));
        if (klacht.behandelaar() != null) {
            regels.add(WorkItem.of(dossier.id(), klacht.behandelaar().kenmerk(), SOORT,
                    klacht.behandelaar().rol().code(), klacht.staat().code(), klacht.sinds(), true));
        }
        return regels;
    }

    @Override
    public DomainEvent snapshot(Dossier<Klacht> dossier) {
        return new DomainEvent(EventType.KLACHT_STAND, dossier.state().stand());
    }
}
