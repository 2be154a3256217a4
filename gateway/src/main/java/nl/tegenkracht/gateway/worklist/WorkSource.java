package nl.tegenkracht.gateway.worklist;

import java.util.List;
import nl.tegenkracht.gateway.address.ServiceTarget;

/** Wat één dienst in één domein over het werk van iemand zei. */
sealed interface WorkSource {

    ServiceTarget target();

    /**
     * De dienst antwoordde.
     *
     * @param target   welke dienst in welk domein
     * @param items haar regels
     */
    record Listed(ServiceTarget target, List<WorkItem> items) implements WorkSource {}

    /**
     * De dienst antwoordde niet, te laat of met iets onbruikbaars.
     *
     * @param target welke dienst in welk domein
     */
    record Silent(ServiceTarget target) implements WorkSource {}
}
