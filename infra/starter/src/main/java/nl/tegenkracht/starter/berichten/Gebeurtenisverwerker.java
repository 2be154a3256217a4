package nl.tegenkracht.starter.berichten;

import java.util.Set;
import nl.tegenkracht.contract.Datadomein;
import nl.tegenkracht.contract.Gebeurtenis;
import nl.tegenkracht.contract.Gebeurtenistype;

/**
 * Verwerkt gebeurtenissen van andere diensten, binnen de context van het domein waarvoor zij gelden. Een gevolg en zijn
 * bewaking zijn één schrijfactie op één document, want elke gebeurtenis kan twee keer komen.
 */
public interface Gebeurtenisverwerker {

    Set<Gebeurtenistype> types();

    /**
     * Verwerkt één gebeurtenis. Een onbereikbare opslag mag als uitzondering naar buiten: dan wordt het eindeloos
     * opnieuw geprobeerd. Elke andere uitzondering zet de gebeurtenis apart.
     */
    Verwerking verwerk(Datadomein domein, Gebeurtenis gebeurtenis);
}
