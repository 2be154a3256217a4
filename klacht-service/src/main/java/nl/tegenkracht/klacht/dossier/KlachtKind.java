package nl.tegenkracht.klacht.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.core.dossier.DomainEvent;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Succession;
import nl.tegenkracht.dossier.DossierKind;
import nl.tegenkracht.dossier.worklist.WorkItem;

/** What follows from a klacht for work lists and for other services: codes and dates, no content. */
public final class KlachtKind implements DossierKind<Klacht> {

    /** Its code, also in lists. */
    public static final String CODE = "klacht";

    private final Succession<Klacht> succession;

    public KlachtKind(Succession<Klacht> succession) {
        this.succession = succession;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String addressPart() {
        return "klachten";
    }

    @Override
    public boolean wasStoredWithoutSeal() {
        return true;
    }

    @Override
    public Class<Klacht> stateType() {
        return Klacht.class;
    }

    @Override
    public List<WorkItem> workItems(Dossier<Klacht> dossier) {
        var klacht = dossier.state();
        var items = new ArrayList<WorkItem>();
        items.add(WorkItem.of(dossier.id(), klacht.klager(), CODE, Role.KLAGER.code(), klacht.staat().code(),
                klacht.sinds(), klacht.staat().asks(Role.KLAGER)));
        if (klacht.behandelaar() != null) {
            items.add(WorkItem.of(dossier.id(), klacht.behandelaar().kenmerk(), CODE,
                    klacht.behandelaar().rol().code(), klacht.staat().code(), klacht.sinds(),
                    klacht.staat().asks(klacht.behandelaar().rol())).of(klacht.klager()));
        }
        return items;
    }

    @Override
    public Optional<DomainEvent> snapshot(Dossier<Klacht> dossier) {
        return Optional.of(new DomainEvent(EventType.KLACHT_STAND, dossier.state().snapshot()));
    }

    @Override
    public Optional<Succession<Klacht>> succession() {
        return Optional.of(succession);
    }
}
