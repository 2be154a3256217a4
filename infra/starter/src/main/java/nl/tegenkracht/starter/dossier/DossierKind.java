package nl.tegenkracht.starter.dossier;

import java.util.List;
import nl.tegenkracht.starter.worklist.WorkItem;

/**
 * Wat een dienst over zijn dossiers vertelt, zodat de starter lijsten en standen kan afleiden en herstellen.
 *
 * @param <S> de staat van de dienst
 */
public interface DossierKind<S> {

    /** Het record van de staat. */
    Class<S> stateType();

    /** De regels in werklijsten die uit dit dossier volgen; {@code id} is uniek per dossier en lezer. */
    List<WorkItem> workItems(Dossier<S> dossier);

    /** Hoe het dossier er nu voor staat, voor {@code herpubliceer}. */
    DomainEvent snapshot(Dossier<S> dossier);
}
