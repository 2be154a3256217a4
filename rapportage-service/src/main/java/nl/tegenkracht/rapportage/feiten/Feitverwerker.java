package nl.tegenkracht.rapportage.feiten;

import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.KlachtSnapshot;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.starter.messaging.EventHandler;
import nl.tegenkracht.starter.messaging.HandlingResult;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Houdt de feiten van een domein bij en laat daarna tellen. Ook een gebeurtenis die al verwerkt was laat opnieuw
 * tellen: misschien viel de dienst uit vóór de telling verzonden was.
 */
@Component
class Feitverwerker implements EventHandler {

    private final Feiten feiten;
    private final Generaties generaties;
    private final Telling telling;
    private final JsonMapper json;

    Feitverwerker(Feiten feiten, Generaties generaties, Telling telling, JsonMapper json) {
        this.feiten = feiten;
        this.generaties = generaties;
        this.telling = telling;
        this.json = json;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.MELDING_ONTVANGEN, EventType.MELDING_TOEGEWEZEN,
                EventType.MELDING_STAND, EventType.KLACHT_INGEDIEND, EventType.KLACHT_AANGEVULD,
                EventType.KLACHT_STAND);
    }

    @Override
    public HandlingResult handle(DataDomain domein, Event gebeurtenis) {
        var feit = feit(gebeurtenis);
        var generatie = generaties.stand();
        generatie.opbouw().ifPresent(opbouw -> bouwMee(opbouw, gebeurtenis, feit));
        var verwerking = feiten.pas(generatie.geldend(), gebeurtenis, feit);
        if (verwerking != HandlingResult.GAP) {
            telling.tel(generatie.geldend(), feiten.cellen(generatie.geldend(), gebeurtenis.subject()));
        }
        return verwerking;
    }

    /** De generatie in opbouw begint bij standen; een eerdere gebeurtenis zonder begin wacht daar niet op. */
    private void bouwMee(int opbouw, Event gebeurtenis, Feit feit) {
        feiten.pas(opbouw, gebeurtenis, feit);
    }

    private Feit feit(Event gebeurtenis) {
        return gebeurtenis.type().startsWith("nl.tegenkracht.klacht.")
                ? Feit.van(json.treeToValue(gebeurtenis.data(), KlachtSnapshot.class))
                : Feit.van(json.treeToValue(gebeurtenis.data(), MeldingSnapshot.class));
    }
}
