package nl.tegenkracht.gateway.werk;

import java.util.List;
import nl.tegenkracht.gateway.adres.Doel;

/** Wat één dienst in één domein over het werk van iemand zei. */
sealed interface Bron {

    Doel doel();

    /**
     * De dienst antwoordde.
     *
     * @param doel   welke dienst in welk domein
     * @param regels haar regels
     */
    record Lijst(Doel doel, List<Werkregel> regels) implements Bron {}

    /**
     * De dienst antwoordde niet, te laat of met iets onbruikbaars.
     *
     * @param doel welke dienst in welk domein
     */
    record Stil(Doel doel) implements Bron {}
}
