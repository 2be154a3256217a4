package nl.tegenkracht.starter.messaging;

import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;

/**
 * Verwerkt gebeurtenissen van andere diensten, binnen de context van het domein waarvoor zij gelden. Een gevolg en zijn
 * bewaking zijn één schrijfactie op één document, want elke gebeurtenis kan twee keer komen.
 */
public interface EventHandler {

    Set<EventType> types();

    /**
     * Verwerkt één gebeurtenis. Een onbereikbare opslag mag als uitzondering naar buiten: dan wordt het eindeloos
     * opnieuw geprobeerd. Elke andere uitzondering zet de gebeurtenis apart.
     */
    HandlingResult handle(DataDomain domain, Event event);
}
