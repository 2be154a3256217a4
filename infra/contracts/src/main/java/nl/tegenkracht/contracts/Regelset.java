package nl.tegenkracht.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A regelset: one version of the rules, adopted as data (D-01): time limits (termijnen), categories of conduct,
 * requirements and grounds. The code that calculates with it knows no numbers of its own.
 *
 * @param code          for example {@code KR-2021}
 * @param titel         official short title
 * @param vastgesteldOp day of adoption, or {@code null} if the source does not give the day
 * @param van           first day on which it applies
 * @param tot           first day on which it no longer applies, or {@code null}
 * @param atw           whether the Algemene termijnenwet is applied to these termijnen (D-03)
 * @param termijnen     the time limits, each with its artikel
 * @param categorieen   the categories of conduct, each with its artikel
 * @param eisen         what a klaagschrift (the written complaint) has to contain, each with its artikel
 * @param gronden       grounds for not taking up a klacht, each with its artikel
 * @param partijen      who can be klager and aangeklaagde, the person complained about (D-05)
 * @param document      code of the document with the artikelen, or {@code null}
 * @param vaststelling  which body adopted it and when, as exactly as the source says (D-22), or {@code null}
 * @param werking       for which employers it holds (D-20)
 * @param bevindingen   what may be found about a klaagschrift, each with the artikel that says so (D-20)
 * @param vindplaatsen  where other things are laid down that pages and letters say, by code (D-20)
 * @param discriminatiegronden on which ground somebody can be discriminated against (D-08)
 * @param behandeling   what the procedure needs besides: seats, servicenormen and how often something may happen
 */
public record Regelset(String code, String titel, LocalDate vastgesteldOp, LocalDate van, LocalDate tot, boolean atw,
        List<Termijn> termijnen, List<Concept> categorieen, List<Concept> eisen, List<Concept> gronden,
        List<Hoedanigheid> partijen, String document, Adoption vaststelling, Scope werking, List<Finding> bevindingen,
        Map<String, String> vindplaatsen, List<Concept> discriminatiegronden, Handling behandeling) {

    /** One that says nothing of how a klacht is handled. */
    public Regelset(String code, String titel, LocalDate vastgesteldOp, LocalDate van, LocalDate tot, boolean atw,
            List<Termijn> termijnen, List<Concept> categorieen, List<Concept> eisen, List<Concept> gronden,
            List<Hoedanigheid> partijen, String document, Adoption vaststelling, Scope werking,
            List<Finding> bevindingen, Map<String, String> vindplaatsen, List<Concept> discriminatiegronden) {
        this(code, titel, vastgesteldOp, van, tot, atw, termijnen, categorieen, eisen, gronden, partijen, document,
                vaststelling, werking, bevindingen, vindplaatsen, discriminatiegronden, null);
    }

    /** What a regelset of before these things were data says of them is what was in the code then. */
    public Regelset {
        termijnen = List.copyOf(termijnen);
        categorieen = List.copyOf(categorieen);
        eisen = List.copyOf(eisen);
        gronden = List.copyOf(gronden);
        partijen = List.copyOf(partijen);
        werking = werking == null ? FormerRegelset.WERKING : werking;
        bevindingen = bevindingen == null ? FormerRegelset.BEVINDINGEN : List.copyOf(bevindingen);
        vindplaatsen = vindplaatsen == null ? FormerRegelset.VINDPLAATSEN : Map.copyOf(vindplaatsen);
        discriminatiegronden = discriminatiegronden == null ? List.of() : List.copyOf(discriminatiegronden);
        behandeling = behandeling == null ? new Handling(List.of(), List.of(), List.of()) : behandeling;
    }

    /** Whether the regelset applies on this day (Europe/Amsterdam). */
    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(van) && (tot == null || day.isBefore(tot));
    }

    public Optional<Termijn> termijn(String wanted) {
        return termijnen.stream().filter(termijn -> termijn.code().equals(wanted)).findFirst();
    }

    /** What there is to find with this code; empty if this regelset knows no such thing. */
    public Optional<Finding> bevinding(String wanted) {
        return bevindingen.stream().filter(finding -> finding.code().equals(wanted)).findFirst();
    }

    /** Where this is laid down; {@code null} if this regelset says nothing of it. */
    public String vindplaats(String wanted) {
        return vindplaatsen.get(wanted);
    }

    /**
     * How a klacht is handled, as far as that is not a termijn.
     *
     * @param zetels  who decides on a klacht together; empty if this regelset does not say so
     * @param normen  the servicenormen: for steps without a legal term, never shown as law (D-02)
     * @param grenzen how often something may happen
     */
    @JsonRootName("Behandeling")
    public record Handling(List<PanelSeat> zetels, List<Norm> normen, List<Limit> grenzen) {

        public Handling {
            zetels = List.copyOf(zetels);
            normen = List.copyOf(normen);
            grenzen = List.copyOf(grenzen);
        }
    }

    /**
     * One of the seats from which a klacht is handled.
     *
     * @param code    for example {@code lid-ambtelijk}
     * @param artikel where it is written
     * @param kant    of which side who sits there has to be, for example {@code politiek}
     * @param voorzit whether who sits there presides
     */
    @JsonRootName("Zetel")
    public record PanelSeat(String code, String artikel, String kant, boolean voorzit) {}

    /**
     * A servicenorm in working days: the Klachtencommissie sets it itself, the artikel is that of the step.
     *
     * @param code      for example {@code reactie-feiten}
     * @param artikel   the step that has no term there
     * @param werkdagen how many working days
     */
    @JsonRootName("Norm")
    public record Norm(String code, String artikel, int werkdagen) {}

    /**
     * How often something may happen in one case.
     *
     * @param code    for example {@code verdaging}
     * @param artikel where it is written, or what it explains
     * @param aantal  how often
     */
    @JsonRootName("Grens")
    public record Limit(String code, String artikel, int aantal) {}

    /**
     * Adoption of a regelset.
     *
     * @param orgaan  who adopted it
     * @param wanneer when: a year, a month or a day, for example {@code 2021-01}
     */
    @JsonRootName("Vaststelling")
    public record Adoption(String orgaan, String wanneer) {}

    /**
     * For which employers a regelset holds, by the code of their {@link Herkomst}.
     *
     * @param artikel      where that is laid down
     * @param rechtstreeks employers it holds for by itself
     * @param naVerklaring employers it holds for while they have declared it applicable
     */
    @JsonRootName("Werking")
    public record Scope(String artikel, List<String> rechtstreeks, List<String> naVerklaring) {

        public Scope {
            rechtstreeks = List.copyOf(rechtstreeks);
            naVerklaring = List.copyOf(naVerklaring);
        }

        public boolean holdsByItself(Herkomst employer) {
            return rechtstreeks.contains(employer.code());
        }

        public boolean holdsOnceDeclared(Herkomst employer) {
            return naVerklaring.contains(employer.code());
        }
    }

    /**
     * Something that may be found about a klaagschrift.
     *
     * @param code    for example {@code te-lang-geleden}
     * @param artikel where it is written
     * @param grond   code of the ground it may point to, or {@code null}; whether it does is for the Klachtencommissie
     */
    @JsonRootName("Bevinding")
    public record Finding(String code, String artikel, String grond) {}

    /**
     * A time limit in calendar units; the day of what starts it does not count (D-03).
     *
     * @param code     for example {@code ontvankelijkheid}
     * @param artikel  for example {@code 10.1}
     * @param aantal   how many units
     * @param eenheid  calendar unit
     * @param vanaf    code of what the termijn runs from
     * @param richting forward, or backward (filing within a year of the conduct)
     */
    public record Termijn(String code, String artikel, int aantal, CalendarUnit eenheid, String vanaf,
            Direction richting) {

        /** How long the termijn is in plain Dutch, for example {@code 1 week}. */
        public String durationInWords() {
            var single = aantal == 1;
            return aantal + " " + switch (eenheid) {
                case HOURS -> "uur";
                case DAYS -> single ? "dag" : "dagen";
                case WEEKS -> single ? "week" : "weken";
                case MONTHS -> single ? "maand" : "maanden";
                case YEARS -> "jaar";
            };
        }
    }

    /** What a termijn is counted in. */
    public enum CalendarUnit {
        @JsonProperty("uren")
        HOURS,
        @JsonProperty("dagen")
        DAYS,
        @JsonProperty("weken")
        WEEKS,
        @JsonProperty("maanden")
        MONTHS,
        @JsonProperty("jaren")
        YEARS
    }

    /** Whether a termijn runs forward or looks back. */
    public enum Direction {
        @JsonProperty("vooruit")
        FORWARD,
        @JsonProperty("terug")
        BACKWARD
    }

    /**
     * A concept of the rules with its artikel; {@code Begrip} in the published OpenAPI.
     *
     * @param code         code in events and figures
     * @param artikel      where it is laid down
     * @param naam         as people read it
     * @param omschrijving explanation in plain Dutch
     * @param engels       the same in English (record 0290), or {@code null}; the law is Dutch
     */
    @JsonRootName("Begrip")
    public record Concept(String code, String artikel, String naam, String omschrijving, ConceptWords engels) {

        /** In this language, or in Dutch if there is nothing else. */
        public ConceptWords in(Language language) {
            return language == Language.EN && engels != null ? engels : new ConceptWords(naam, omschrijving);
        }
    }

    /**
     * The words of a concept in one language.
     *
     * @param naam         as people read it
     * @param omschrijving explanation in plain words
     */
    @JsonRootName("Begripswoorden")
    public record ConceptWords(String naam, String omschrijving) {}
}
