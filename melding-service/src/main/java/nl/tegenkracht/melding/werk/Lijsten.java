package nl.tegenkracht.melding.werk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.Rol;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.melding.pagina.Statustekst;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.refusal.NotFound;
import nl.tegenkracht.starter.worklist.WorkItem;
import nl.tegenkracht.starter.worklist.WorkList;
import org.springframework.stereotype.Component;

/** Leest de lijsten van de beller. Elke regel wordt met zijn eigen toegang opgehaald: een lijst opent niets. */
@Component
class Lijsten {

    private final WorkList werkvoorraad;
    private final Dossiers<Melding> dossiers;
    private final Categorieen categorieen;
    private final Vertrouwenspersonen vertrouwenspersonen;

    Lijsten(WorkList werkvoorraad, Dossiers<Melding> dossiers, Categorieen categorieen,
            Vertrouwenspersonen vertrouwenspersonen) {
        this.werkvoorraad = werkvoorraad;
        this.dossiers = dossiers;
        this.categorieen = categorieen;
        this.vertrouwenspersonen = vertrouwenspersonen;
    }

    /**
     * Eén melding in een lijst.
     *
     * @param id                 kenmerk
     * @param rol                als wie de lezer erbij mag
     * @param melding            de staat
     * @param categorie          naam van de categorie
     * @param vertrouwenspersoon wie de melding heeft, of {@code null} als die niet meer benoemd is
     */
    record Regel(String id, Rol rol, Melding melding, String categorie, Vertrouwenspersoon vertrouwenspersoon) {

        public boolean actie() {
            return melding.beurt() == rol;
        }

        public Instant sinds() {
            return melding.sinds();
        }

        public Statustekst status() {
            return Statustekst.voor(melding, rol);
        }
    }

    /** Alles waar de beller bij mag, laatst veranderd eerst. */
    List<Regel> van(Caller beller) {
        return werkvoorraad.of(beller).stream().flatMap(regel -> regel(regel, beller)).toList();
    }

    /** Waar de beller in deze rol bij mag, laatst veranderd eerst. */
    List<Regel> van(Caller beller, Rol rol) {
        return van(beller).stream().filter(regel -> regel.rol() == rol).toList();
    }

    private Stream<Regel> regel(WorkItem regel, Caller beller) {
        try {
            var dossier = dossiers.get(regel.dossier(), beller);
            var melding = dossier.state();
            var rol = Rol.van(dossier.roleOf(beller).orElseThrow());
            return Stream.of(new Regel(dossier.id(), rol, melding, categorieen.naam(melding.categorie()),
                    vertrouwenspersonen.bij(melding.vertrouwenspersoon()).orElse(null)));
        } catch (NotFound intussenWeg) {
            return Stream.empty();
        }
    }
}
