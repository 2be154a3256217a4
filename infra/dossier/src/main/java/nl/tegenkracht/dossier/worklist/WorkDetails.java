package nl.tegenkracht.dossier.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import nl.tegenkracht.core.security.Caller;

/** What a service tells beside a line in somebody's overview, about the dossiers they may open; never from their texts. */
@FunctionalInterface
public interface WorkDetails {

    /** By id of the dossier; of what is not told there is nothing. */
    Map<String, WorkDetail> of(Collection<String> dossiers, Caller caller);

    /**
     * What is told of one dossier.
     *
     * @param with     the name of who has it, as the reader knows them, or {@code null}
     * @param about    what it is about, in the language of the reader, or {@code null}
     * @param due      the last day of the term that runs, or {@code null}
     * @param daysLeft until that day; negative if it has passed
     * @param unread   how much came that the reader has not opened yet
     * @param received on which day it came in, if the reader knows it by that, or {@code null}
     */
    record WorkDetail(String with, String about, LocalDate due, Long daysLeft, int unread, LocalDate received) {

        static final WorkDetail NONE = new WorkDetail(null, null, null, null, 0, null);
    }
}
