package nl.tegenkracht.gateway.worklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.PathRule;
import nl.tegenkracht.gateway.address.ServiceTarget;

/**
 * One line of a work list, as a service gives it: without content.
 *
 * @param kind           {@code melding}, {@code klacht}, ...
 * @param role           as what the reader has it; a service of before may not say
 * @param state          code of the state
 * @param since          since when, UTC
 * @param actionRequired whether it is the reader's turn
 * @param address        where the dossier is, or the list if the line stands for more
 * @param dossier        its id, or that of the first
 * @param count          for how many dossiers of one person it stands; a service that does not fold leaves this out
 * @param waiting        how many of those wait for the reader
 * @param with           the name of who has it, or {@code null}
 * @param about          what it is about, or {@code null}
 * @param due            the last day of the term that runs, or {@code null}
 * @param daysLeft       until that day
 * @param unread         how much is new for the reader; a service of before does not say
 * @param received       on which day it came in, or {@code null}
 */
record WorkItem(@JsonProperty("soort") String kind, @JsonProperty("als") String role,
        @JsonProperty("staat") String state,
        @JsonProperty("sinds") Instant since, @JsonProperty("actie") boolean actionRequired,
        @JsonProperty("adres") String address, @JsonProperty("dossier") String dossier,
        @JsonProperty("aantal") Long count, @JsonProperty("aantalActie") Long waiting,
        @JsonProperty("met") String with, @JsonProperty("over") String about,
        @JsonProperty("uiterlijk") LocalDate due, @JsonProperty("dagen") Long daysLeft,
        @JsonProperty("ongelezen") Integer unread, @JsonProperty("ontvangen") LocalDate received) {

    /** States in which nothing is left to do: it stays to be read. */
    private static final Set<String> OVER = Set.of("afgesloten", "ingetrokken", "beslist", "niet-ontvankelijk",
            "beeindigd");

    WorkItem {
        unread = unread == null ? 0 : unread;
        count = count == null ? 1L : count;
        waiting = waiting == null ? (actionRequired ? 1L : 0L) : waiting;
    }

    /** Whether this item is usable and points to the service that gave it. */
    boolean isTrustedFrom(ServiceTarget target) {
        return kind != null && state != null && since != null && PathRule.isAccepted(address)
                && address.startsWith("/" + target.domain() + "/" + target.service().code() + "/")
                && (!isFolded() || Id.isValid(dossier));
    }

    /** Whether there is something to read in it, and nothing to do. */
    boolean isNews() {
        return !isFolded() && !actionRequired && unread > 0;
    }

    /** Whether it is over and was read; a line of more says nothing of that. */
    boolean isOver() {
        return !isFolded() && !actionRequired && unread == 0 && OVER.contains(state);
    }

    /** Whether it goes on, without anything to do or to read. */
    boolean isUnderWay() {
        return !actionRequired && !isNews() && !isOver();
    }

    boolean isFolded() {
        return count > 1;
    }

    /** Where the line leads. From there the way back is to the overview. */
    String link() {
        return address + (isFolded() ? "?volgorde=wacht-het-langst&zelfde=" + dossier : "?via=overzicht");
    }

    /** How many of the dossiers that it stands for wait for the reader, or do not. */
    long count(boolean waitingForReader) {
        return waitingForReader ? waiting : count - waiting;
    }
}
