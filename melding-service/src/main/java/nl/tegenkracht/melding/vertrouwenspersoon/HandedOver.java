package nl.tegenkracht.melding.vertrouwenspersoon;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.worklist.WorkItem;
import nl.tegenkracht.dossier.worklist.WorkList;
import nl.tegenkracht.dossier.worklist.WorkOrder;
import nl.tegenkracht.dossier.worklist.WorkPageRequest;
import nl.tegenkracht.melding.dossier.MeldingKind;
import org.springframework.stereotype.Component;

/**
 * The meldingen of which the melder chose another vertrouwenspersoon, or that were given back: whoever had one is told so for a while, and reads
 * nothing of it any more (record 0311). It comes from lists alone: no dossier is read for it, and nothing is opened.
 */
@Component
public class HandedOver {

    /** How long somebody is told. */
    public static final Duration TOLD = Duration.ofDays(30);

    private final WorkList workList;
    private final LegalClock clock;

    HandedOver(WorkList workList, LegalClock clock) {
        this.workList = workList;
        this.clock = clock;
    }

    /**
     * A melding that somebody had.
     *
     * @param id           the id
     * @param since        since when somebody else has it, or nobody
     * @param teruggegeven whether whoever had it gave it back
     */
    public record Handover(String id, Instant since, boolean teruggegeven) {}

    /** What the caller had until lately, the latest first; no more than a page. */
    public List<Handover> by(Caller caller) {
        var readers = caller.functionKeys();
        if (readers.isEmpty()) {
            return List.of();
        }
        var from = clock.now().minus(TOLD);
        return workList.page(readers, MeldingKind.HANDED_OVER, WorkPageRequest.first(WorkOrder.LAST_CHANGED)).items()
                .stream().filter(item -> item.since().isAfter(from)).map(HandedOver::handover).toList();
    }

    /** That the caller had this melding until lately. */
    public Optional<Handover> find(String melding, Caller caller) {
        return by(caller).stream().filter(handover -> handover.id().equals(melding)).findFirst();
    }

    private static Handover handover(WorkItem item) {
        return new Handover(item.dossier(), item.since(), item.state().equals(MeldingKind.GIVEN_BACK));
    }
}
