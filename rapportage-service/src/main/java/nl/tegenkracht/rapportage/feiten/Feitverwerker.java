package nl.tegenkracht.rapportage.feiten;

import java.util.Set;
import nl.tegenkracht.contract.Datadomein;
import nl.tegenkracht.contract.Gebeurtenis;
import nl.tegenkracht.contract.Gebeurtenistype;
import nl.tegenkracht.contract.KlachtStand;
import nl.tegenkracht.contract.MeldingStand;
import nl.tegenkracht.starter.berichten.Gebeurtenisverwerker;
import nl.tegenkracht.starter.berichten.Verwerking;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Houdt de feiten van een domein bij en laat daarna tellen. Ook een gebeurtenis die al verwerkt was laat opnieuw
 * tellen: misschien viel de dienst uit vóór de telling verzonden was.
 */
@Component
class Feitverwerker implements Gebeurtenisverwerker {

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
    public Set<Gebeurtenistype> types() {
        return Set.of(Gebeurtenistype.MELDING_ONTVANGEN, Gebeurtenistype.MELDING_TOEGEWEZEN,
                Gebeurtenistype.MELDING_STAND, Gebeurtenistype.KLACHT_INGEDIEND, Gebeurtenistype.KLACHT_AANGEVULD,
                Gebeurtenistype.KLACHT_STAND);
    }

    @Override
    public Verwerking verwerk(Datadomein domein, Gebeurtenis gebeurtenis) {
        var feit = feit(gebeurtenis);
        var generatie = generaties.stand();
        generatie.opbouw().ifPresent(opbouw -> bouwMee(opbouw, gebeurtenis, feit));
        var verwerking = feiten.pas(generatie.geldend(), gebeurtenis, feit);
        if (verwerking != Verwerking.GAT) {
            telling.tel(generatie.geldend(), feiten.cellen(generatie.geldend(), gebeurtenis.subject()));
        }
        return verwerking;
    }

    /** De generatie in opbouw begint bij standen; een eerdere gebeurtenis zonder begin wacht daar niet op. */
    private void bouwMee(int opbouw, Gebeurtenis gebeurtenis, Feit feit) {
        feiten.pas(opbouw, gebeurtenis, feit);
    }

    private Feit feit(Gebeurtenis gebeurtenis) {
        return gebeurtenis.type().startsWith("nl.tegenkracht.klacht.")
                ? Feit.van(json.treeToValue(gebeurtenis.data(), KlachtStand.class))
                : Feit.van(json.treeToValue(gebeurtenis.data(), MeldingStand.class));
    }
}
