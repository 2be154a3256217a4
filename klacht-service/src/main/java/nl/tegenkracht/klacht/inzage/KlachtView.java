package nl.tegenkracht.klacht.inzage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.klacht.bevindingen.Gronden;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Text;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.Concept;
import nl.tegenkracht.contracts.Regelset.Termijn;
import nl.tegenkracht.klacht.bevindingen.Bevinding;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klaagschrift;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.KlachtNews;
import nl.tegenkracht.klacht.dossier.KlachtState;
import nl.tegenkracht.klacht.dossier.Onderdeel;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.dossier.Standing;
import nl.tegenkracht.klacht.dossier.Volledigheid;
import nl.tegenkracht.terms.TermijnDate;
import nl.tegenkracht.klacht.termijnen.RunningTermijnen;
import nl.tegenkracht.klacht.termijnen.TermijnNames;

/**
 * A klacht as someone with access sees it.
 *
 * @param id           the id
 * @param rol          as whom the reader looks
 * @param stand        how it stands for this reader
 * @param klacht       the state
 * @param geldend      the regels of the day of indiening, or {@code null} while they are not known
 * @param bevindingen  what stands out, as far as this reader sees it
 * @param termijnen    what runs now
 * @param straks       what will run once the klaagschrift is complete
 * @param bevestiging  the ontvangstbevestiging, or {@code null} if it is not for this reader
 * @param klaagschrift what the klager submitted, likewise
 * @param aanvullingen what the klager added later, or the part of it that is read now
 * @param behandelaar  name of who has the klacht, or {@code null} if nobody who is benoemd now has it
 * @param vandaag      today, Europe/Amsterdam
 */
record KlachtView(String id, Role rol, Standing stand, Klacht klacht, Geldend geldend, List<Bevinding> bevindingen,
        List<TermijnDate> termijnen, List<Termijn> straks, String bevestiging, Klaagschrift klaagschrift,
        AanvullingenPage aanvullingen, String behandelaar, LocalDate vandaag) {

    /**
     * Aanvullingen that are read together.
     *
     * @param regels   they, oldest first
     * @param eerder   how many there are before these, or {@code null} if none
     * @param nieuwste whether the newest is among them
     */
    record AanvullingenPage(List<AanvullingView> regels, Integer eerder, boolean nieuwste) {

        @Override
        public String toString() {
            return "AanvullingenPage[]";
        }
    }

    /** An aanvulling with its text. */
    record AanvullingView(String id, Instant op, Klaagschrift tekst) {

        @Override
        public String toString() {
            return "AanvullingView[]";
        }
    }

    public boolean isKlager() {
        return rol == Role.KLAGER;
    }

    /** Whether somebody who is benoemd now has the klacht. */
    public boolean isAttended() {
        return behandelaar != null;
    }

    public KlachtState.Words status() {
        return stand.staat().words(rol);
    }

    /** Whether nothing happened since it was filed that the klager knows of. */
    public boolean isJustFiled() {
        return KlachtNews.isJustFiled(klacht);
    }

    /** When the klager added something, if the klager knows of nothing since then; otherwise {@code null}. */
    public Instant justAdded() {
        var all = klacht.aanvullingen();
        return all.isEmpty() || !all.getLast().op().equals(stand.sinds()) ? null : all.getLast().op();
    }

    /** What the Klachtencommissie has to look into itself: gronden of which nothing can be computed. */
    public List<Concept> naTeGaan() {
        return regelset().map(Gronden::toLookInto).orElse(List.of());
    }

    /** What the klager can still add; everything while the regels are not known. */
    public List<String> ontbreekt() {
        var present = klacht.onderdelen();
        var onderdelen = regelset().map(regelset -> new Volledigheid(regelset).missing(present))
                .orElseGet(() -> Stream.of(Onderdeel.values()).filter(onderdeel -> !present.contains(onderdeel))
                        .toList());
        return onderdelen.stream().map(Onderdeel::code).toList();
    }

    /** Names of the categorieën for codes; of an unknown code the code itself is shown. */
    public String categorieen(List<String> codes, Language language) {
        return names(codes, regelset().map(Regelset::categorieen).orElse(List.of()), language);
    }

    /** Names of the gronden of discriminatie, likewise. */
    public String discriminatiegronden(List<String> codes, Language language) {
        return names(codes, regelset().map(Regelset::discriminatiegronden).orElse(List.of()), language);
    }

    private static String names(List<String> codes, List<Concept> concepts, Language language) {
        var names = concepts.stream().collect(
                Collectors.toMap(Concept::code, concept -> concept.in(language).naam(), (one, other) -> one));
        return codes.stream().map(code -> names.getOrDefault(code, code)).collect(Collectors.joining(", "));
    }

    /** Whether the termijn runs from the day on which the klaagschrift was complete. */
    public boolean vanafCompleet(TermijnDate termijn) {
        return termijn.termijn().vanaf().equals(RunningTermijnen.COMPLEET);
    }

    public Text termijnnaam(String code) {
        return TermijnNames.name(code);
    }

    private Optional<Regelset> regelset() {
        return Optional.ofNullable(geldend).map(Geldend::regelset);
    }

    @Override
    public String toString() {
        return "KlachtView[]";
    }
}
