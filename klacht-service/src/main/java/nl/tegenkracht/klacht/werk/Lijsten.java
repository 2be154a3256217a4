package nl.tegenkracht.klacht.werk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.Rol;
import nl.tegenkracht.klacht.pagina.Artikeltekst;
import nl.tegenkracht.klacht.pagina.Statustekst;
import nl.tegenkracht.klacht.regels.Regelboek;
import nl.tegenkracht.klacht.regels.Vastleggen;
import nl.tegenkracht.klacht.termijn.Termijndatum;
import nl.tegenkracht.klacht.termijnen.LopendeTermijnen;
import nl.tegenkracht.starter.security.Caller;
import nl.tegenkracht.starter.dossier.Dossier;
import nl.tegenkracht.starter.dossier.Dossiers;
import nl.tegenkracht.starter.refusal.NotFound;
import nl.tegenkracht.starter.worklist.WorkItem;
import nl.tegenkracht.starter.worklist.WorkList;
import org.springframework.stereotype.Component;

/** Leest de lijsten van de beller. Elke regel wordt met zijn eigen toegang opgehaald: een lijst opent niets. */
@Component
class Lijsten {

    private final WorkList werkvoorraad;
    private final Dossiers<Klacht> dossiers;
    private final Regelboek regelboek;
    private final Vastleggen vastleggen;
    private final LopendeTermijnen termijnen;

    Lijsten(WorkList werkvoorraad, Dossiers<Klacht> dossiers, Regelboek regelboek, Vastleggen vastleggen,
            LopendeTermijnen termijnen) {
        this.werkvoorraad = werkvoorraad;
        this.dossiers = dossiers;
        this.regelboek = regelboek;
        this.vastleggen = vastleggen;
        this.termijnen = termijnen;
    }

    /**
     * Eén klacht in een lijst.
     *
     * @param id        kenmerk
     * @param rol       als wie de lezer erbij mag
     * @param klacht    de staat
     * @param termijnen wat nu loopt
     */
    record Regel(String id, Rol rol, Klacht klacht, List<Termijndatum> termijnen) {

        public Instant sinds() {
            return klacht.sinds();
        }

        public String artikel(Termijndatum termijn) {
            return Artikeltekst.van(termijn.artikel());
        }

        public Statustekst status() {
            return Statustekst.voor(klacht.staat(), rol);
        }
    }

    /** Alles waar de beller bij mag, laatst veranderd eerst. */
    List<Regel> van(Caller beller) {
        return werkvoorraad.of(beller).stream().flatMap(regel -> regel(regel, beller)).toList();
    }

    /** De eigen klachten. */
    List<Regel> alsKlager(Caller beller) {
        return van(beller).stream().filter(regel -> regel.rol() == Rol.KLAGER).toList();
    }

    /** De klachten die de beller vanuit de Klachtencommissie heeft. */
    List<Regel> alsCommissie(Caller beller) {
        return van(beller).stream().filter(regel -> regel.rol() != Rol.KLAGER).toList();
    }

    private Stream<Regel> regel(WorkItem regel, Caller beller) {
        try {
            return Stream.of(regel(vastleggen.bij(dossiers.get(regel.dossier(), beller), beller), beller));
        } catch (NotFound intussenWeg) {
            return Stream.empty();
        }
    }

    private Regel regel(Dossier<Klacht> dossier, Caller beller) {
        var klacht = dossier.state();
        return new Regel(dossier.id(), dossier.roleOf(beller).map(Rol::van).orElseThrow(), klacht,
                regelboek.voor(klacht).map(Geldend::regelset).map(regelset -> lopend(klacht, regelset))
                        .orElse(List.of()));
    }

    private List<Termijndatum> lopend(Klacht klacht, Regelset regelset) {
        return termijnen.van(klacht, regelset);
    }
}
