package nl.tegenkracht.starter.dossier;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** Maakt de dossiers van een dienst en laat de veegronde ze kennen. */
public final class Dossiersfabriek {

    private final Dossierdelen delen;
    private final Verzender verzender;
    private final Set<Dossiers<?>> gemaakt = new CopyOnWriteArraySet<>();

    Dossiersfabriek(Dossierdelen delen, Verzender verzender) {
        this.delen = delen;
        this.verzender = verzender;
    }

    /** De dossiers van deze soort. */
    public <S> Dossiers<S> voor(Dossiersoort<S> soort) {
        var dossiers = new Dossiers<>(soort, delen, verzender);
        gemaakt.add(dossiers);
        return dossiers;
    }

    Set<Dossiers<?>> gemaakt() {
        return gemaakt;
    }
}
