package nl.tegenkracht.starter.dossier;

import java.util.List;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.starter.domein.Domeincontext;
import nl.tegenkracht.versleuteling.Datasleutel;
import nl.tegenkracht.versleuteling.NietTeOpenen;
import nl.tegenkracht.versleuteling.Sleutelkluis;
import nl.tegenkracht.versleuteling.Sleutelnaam;
import nl.tegenkracht.versleuteling.Sleutelwrap;
import nl.tegenkracht.versleuteling.Voor;

/** De datasleutels van dossiers, ingepakt onder de sleutel van (dienst, domein). */
final class Dossiersleutels {

    private final Sleutelkluis kluis;
    private final ServiceName dienst;

    Dossiersleutels(Sleutelkluis kluis, ServiceName dienst) {
        this.kluis = kluis;
        this.dienst = dienst;
    }

    Opening nieuw(String dossier) {
        var sleutel = Datasleutel.nieuw();
        return new Opening(dossier, sleutel,
                List.of(Sleutelwrap.maak(kluis, sleutelnaam(), Voor.DIENST, sleutel, dossier)));
    }

    Datasleutel open(Dossier<?> dossier) {
        var wrap = dossier.sleutels().stream().filter(een -> een.voor() == Voor.DIENST).findFirst()
                .orElseThrow(NietTeOpenen::new);
        return wrap.open(kluis, sleutelnaam(), dossier.id());
    }

    /** De wraps, die voor de dienst onder de huidige sleutel. */
    List<Sleutelwrap> herverpak(Dossier<?> dossier) {
        return dossier.sleutels().stream()
                .map(wrap -> wrap.voor() == Voor.DIENST ? wrap.herverpak(kluis, sleutelnaam(), dossier.id()) : wrap)
                .toList();
    }

    String sleutelnaam() {
        return Sleutelnaam.dossier(dienst, Domeincontext.huidig());
    }
}
