package nl.tegenkracht.klacht.inzage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.Concept;
import nl.tegenkracht.contracts.Regelset.Termijn;
import nl.tegenkracht.klacht.bevindingen.Bevinding;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klaagschrift;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.Onderdeel;
import nl.tegenkracht.klacht.dossier.Rol;
import nl.tegenkracht.klacht.dossier.Volledigheid;
import nl.tegenkracht.klacht.pagina.Artikeltekst;
import nl.tegenkracht.klacht.pagina.Statustekst;
import nl.tegenkracht.klacht.termijn.Termijndatum;
import nl.tegenkracht.klacht.termijnen.Termijnnamen;

/**
 * Een klacht zoals iemand met toegang haar ziet.
 *
 * @param id           kenmerk
 * @param rol          als wie de lezer kijkt
 * @param klacht       de staat
 * @param geldend      de regels van de dag van indiening, of {@code null} zolang die niet bekend zijn
 * @param bevindingen  wat opvalt, voor zover deze lezer dat ziet
 * @param termijnen    wat nu loopt
 * @param straks       wat gaat lopen zodra het klaagschrift compleet is
 * @param bevestiging  de bevestiging van ontvangst
 * @param klaagschrift wat de klager indiende
 * @param aanvullingen wat de klager later toevoegde, oudste eerst
 * @param behandelaar  naam van wie de klacht heeft, of {@code null}
 * @param vandaag      dag van nu, Europe/Amsterdam
 */
record Klachtbeeld(String id, Rol rol, Klacht klacht, Geldend geldend, List<Bevinding> bevindingen,
        List<Termijndatum> termijnen, List<Termijn> straks, String bevestiging, Klaagschrift klaagschrift,
        List<Toevoeging> aanvullingen, String behandelaar, LocalDate vandaag) {

    /** Een aanvulling met haar tekst. */
    record Toevoeging(String id, Instant op, Klaagschrift tekst) {

        @Override
        public String toString() {
            return "Toevoeging[]";
        }
    }

    public boolean isKlager() {
        return rol == Rol.KLAGER;
    }

    public Statustekst status() {
        return Statustekst.voor(klacht.staat(), rol);
    }

    /** Wat de klager nog kan aanvullen; alles zolang de regels niet bekend zijn. */
    public List<String> ontbreekt() {
        var aanwezig = klacht.delen();
        var delen = regelset().map(regelset -> new Volledigheid(regelset).ontbreekt(aanwezig))
                .orElseGet(
                        () -> List.of(Onderdeel.values()).stream().filter(deel -> !aanwezig.contains(deel)).toList());
        return delen.stream().map(Onderdeel::code).toList();
    }

    /** Namen van de categorieën bij codes; van een onbekende code is de code zelf te lezen. */
    public String categorieen(List<String> codes) {
        Map<String, String> namen = regelset().map(regelset -> regelset.categorieen().stream()
                .collect(Collectors.toMap(Concept::code, Concept::naam, (een, ander) -> een))).orElse(Map.of());
        return codes.stream().map(code -> namen.getOrDefault(code, code)).collect(Collectors.joining(", "));
    }

    public String artikel(String artikel) {
        return Artikeltekst.van(artikel);
    }

    public String termijnnaam(String code) {
        return Termijnnamen.naam(code);
    }

    private Optional<Regelset> regelset() {
        return Optional.ofNullable(geldend).map(Geldend::regelset);
    }

    @Override
    public String toString() {
        return "Klachtbeeld[]";
    }
}
