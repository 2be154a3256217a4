package nl.tegenkracht.melding.dossier;

import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.DossierKind;
import nl.tegenkracht.starter.dossier.DomainEvent;
import nl.tegenkracht.starter.worklist.WorkItem;

/** Wat er uit een melding volgt voor werklijsten en voor andere diensten: codes en datums, geen inhoud. */
public final class Meldingsoort implements DossierKind<Melding> {

    private static final String SOORT = "melding";

    @Override
    public Class<Melding> stateType() {
        return Melding.class;
    }

    @Override
    public List<WorkItem> workItems(Dossier<Melding> dossier) {
        var melding = dossier.state();
        return Stream.of(Rol.values()).map(rol -> WorkItem.of(dossier.id(), melding.kenmerkVan(rol), SOORT,
                rol.code(), melding.staat().code(), melding.sinds(), melding.beurt() == rol)).toList();
    }

    @Override
    public DomainEvent snapshot(Dossier<Melding> dossier) {
        return new DomainEvent(EventType.MELDING_STAND, dossier.state().stand());
    }
}
