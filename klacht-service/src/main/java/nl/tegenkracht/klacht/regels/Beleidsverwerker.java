package nl.tegenkracht.klacht.regels;

import com.mongodb.client.model.Updates;
import java.util.Set;
import nl.tegenkracht.contract.Datadomein;
import nl.tegenkracht.contract.Gebeurtenis;
import nl.tegenkracht.contract.Gebeurtenistype;
import nl.tegenkracht.contract.Regelset;
import nl.tegenkracht.contract.Toepasselijkverklaring;
import nl.tegenkracht.starter.berichten.Gebeurtenisverwerker;
import nl.tegenkracht.starter.berichten.Projecties;
import nl.tegenkracht.starter.berichten.Verwerking;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bewaart wat beleid vaststelde, in elk domein apart. Van verklaringen alleen die van de eigen werkgever: over een
 * andere werkgever weet een domein niets (besluit 13).
 */
@Component
class Beleidsverwerker implements Gebeurtenisverwerker {

    private final Projecties projecties;
    private final JsonMapper json;

    Beleidsverwerker(Projecties projecties, JsonMapper json) {
        this.projecties = projecties;
        this.json = json;
    }

    @Override
    public Set<Gebeurtenistype> types() {
        return Set.of(Gebeurtenistype.REGELSET_VASTGESTELD, Gebeurtenistype.TOEPASSELIJKVERKLARING_VAN_KRACHT);
    }

    @Override
    public Verwerking verwerk(Datadomein domein, Gebeurtenis gebeurtenis) {
        return Gebeurtenistype.REGELSET_VASTGESTELD.type().equals(gebeurtenis.type())
                ? bewaar(Regelboek.REGELSETS, gebeurtenis, Regelset.class)
                : verklaring(domein, gebeurtenis);
    }

    private Verwerking verklaring(Datadomein domein, Gebeurtenis gebeurtenis) {
        var verklaring = json.treeToValue(gebeurtenis.data(), Toepasselijkverklaring.class);
        return verklaring.domein().equals(domein)
                ? bewaar(Regelboek.VERKLARINGEN, gebeurtenis, Toepasselijkverklaring.class)
                : Verwerking.TOEGEPAST;
    }

    /** Wat niet in de vorm van het contract past, wordt hier niet bewaard maar apart gezet. */
    private Verwerking bewaar(String collectie, Gebeurtenis gebeurtenis, Class<?> vorm) {
        var gelezen = json.treeToValue(gebeurtenis.data(), vorm);
        return projecties.pas(collectie, gebeurtenis, Updates.set(Regelboek.DATA, json.writeValueAsString(gelezen)));
    }
}
