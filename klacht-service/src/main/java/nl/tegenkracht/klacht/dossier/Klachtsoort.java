package nl.tegenkracht.klacht.dossier;

import java.util.ArrayList;
import java.util.List;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiersoort;
import nl.tegenkracht.starter.dossier.Feit;
import nl.tegenkracht.starter.werkvoorraad.Werkregel;

/** Wat er uit een klacht volgt voor werklijsten en voor andere diensten: codes en datums, geen inhoud. */
public final class Klachtsoort implements Dossiersoort<Klacht> {

    private static final String SOORT = "klacht";

    @Override
    public Class<Klacht> staat() {
        return Klacht.class;
    }

    /** De Klachtencommissie is aan zet zodra een klacht binnen is; de klager zolang er iets aan te vullen is. */
    @Override
    public List<Werkregel> werkregels(Dossier<Klacht> dossier) {
        var klacht = dossier.staat();
        var regels = new ArrayList<Werkregel>();
        regels.add(Werkregel.van(dossier.id(), klacht.klager(), SOORT, Rol.KLAGER.code(), klacht.staat().code(),
                klacht.sinds(), klacht.staat() == Klachtstaat.INGEDIEND));
        if (klacht.behandelaar() != null) {
            regels.add(Werkregel.van(dossier.id(), klacht.behandelaar().kenmerk(), SOORT,
                    klacht.behandelaar().rol().code(), klacht.staat().code(), klacht.sinds(), true));
        }
        return regels;
    }

    @Override
    public Feit stand(Dossier<Klacht> dossier) {
        return new Feit(EventType.KLACHT_STAND, dossier.staat().stand());
    }
}
