package nl.tegenkracht.klacht.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.core.dossier.DomainEvent;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Succession;
import nl.tegenkracht.dossier.DossierKind;
import nl.tegenkracht.dossier.worklist.WorkItem;
import nl.tegenkracht.klacht.procedure.state.Actor;

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

    /** Shape 2 has the procedure; of what was stored before it follows from what happened so far. */
    @Override
    public int shape() {
        return 2;
    }

    @Override
    public Map<String, Object> lift(int fromShape, Map<String, Object> state) {
        return fromShape == 1 ? state : DossierKind.super.lift(fromShape, state);
    }

    @Override
    public List<WorkItem> workItems(Dossier<Klacht> dossier) {
        return dossier.state().readers().stream().map(reader -> workItem(dossier, reader)).toList();
    }

    private static WorkItem workItem(Dossier<Klacht> dossier, Actor reader) {
        var klacht = dossier.state();
        var standing = Standing.of(klacht, reader);
        var item = WorkItem.of(dossier.id(), reader.kenmerk(), CODE, klacht.roleOf(reader).code(),
                standing.staat().code(), standing.sinds(), standing.aanZet());
        return klacht.roleOf(reader).isAmbt() ? item.of(klacht.klager()) : item;
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
