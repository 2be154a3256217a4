package nl.tegenkracht.melding.dossier;

import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiersoort;
import nl.tegenkracht.starter.dossier.Feit;
import nl.tegenkracht.starter.werkvoorraad.Werkregel;

/** Wat er uit een melding volgt voor werklijsten en voor andere diensten: codes en datums, geen inhoud. */
public final class Meldingsoort implements Dossiersoort<Melding> {

    private static final String SOORT = "melding";

    @Override
    public Class<Melding> staat() {
        return Melding.class;
    }

    @Override
    public List<Werkregel> werkregels(Dossier<Melding> dossier) {
        var melding = dossier.staat();
        return Stream.of(Rol.values()).map(rol -> Werkregel.van(dossier.id(), melding.kenmerkVan(rol), SOORT,
                rol.code(), melding.staat().code(), melding.sinds(), melding.beurt() == rol)).toList();
    }

    @Override
    public Feit stand(Dossier<Melding> dossier) {
        return new Feit(EventType.MELDING_STAND, dossier.staat().stand());
    }
}
