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
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.dossier.Volledigheid;
import nl.tegenkracht.klacht.page.ArtikelText;
import nl.tegenkracht.klacht.page.StatusText;
import nl.tegenkracht.klacht.termijn.TermijnDate;
import nl.tegenkracht.klacht.termijnen.TermijnNames;

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
record KlachtView(String id, Role rol, Klacht klacht, Geldend geldend, List<Bevinding> bevindingen,
        List<TermijnDate> termijnen, List<Termijn> straks, String bevestiging, Klaagschrift klaagschrift,
        List<AanvullingView> aanvullingen, String behandelaar, LocalDate vandaag) {

    /** Een aanvulling met haar tekst. */
    record AanvullingView(String id, Instant op, Klaagschrift tekst) {

        @Override
        public String toString() {
            return "Toevoeging[]";
        }
    }

    public boolean isKlager() {
        return rol == Role.KLAGER;
    }

    public StatusText status() {
        return StatusText.of(klacht.staat(), rol);
    }

    /** Wat de klager nog kan aanvullen; alles zolang de regels niet bekend zijn. */
    public List<String> ontbreekt() {
        var present = klacht.onderdelen();
        var onderdelen = regelset().map(regelset -> new Volledigheid(regelset).missing(present))
                .orElseGet(
                        () -> List.of(Onderdeel.values()).stream().filter(onderdeel -> !present.contains(onderdeel))
                                .toList());
        return onderdelen.stream().map(Onderdeel::code).toList();
    }

    /** Namen van de categorieën bij codes; van een onbekende code is de code zelf te lezen. */
    public String categorieen(List<String> codes) {
        Map<String, String> names = regelset().map(regelset -> regelset.categorieen().stream()
                .collect(Collectors.toMap(Concept::code, Concept::naam, (one, other) -> one))).orElse(Map.of());
        return codes.stream().map(code -> names.getOrDefault(code, code)).collect(Collectors.joining(", "));
    }

    public String artikel(String artikel) {
        return ArtikelText.of(artikel);
    }

    public String termijnnaam(String code) {
        return TermijnNames.name(code);
    }

    private Optional<Regelset> regelset() {
        return Optional.ofNullable(geldend).map(Geldend::regelset);
    }

    @Override
    public String toString() {
        return "Klachtbeeld[]";
    }
}
