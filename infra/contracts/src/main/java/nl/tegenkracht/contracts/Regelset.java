package nl.tegenkracht.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRootName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A regelset: one version of the rules, adopted as data (D-01): time limits (termijnen), categories of conduct,
 * requirements and grounds. The code that calculates with it knows no numbers of its own.
 *
 * @param code          for example {@code KR-2021}
 * @param titel         official short title
 * @param vastgesteldOp day of adoption
 * @param van           first day on which it applies
 * @param tot           first day on which it no longer applies, or {@code null}
 * @param atw           whether the Algemene termijnenwet is applied to these termijnen (D-03)
 * @param termijnen     the time limits, each with its artikel
 * @param categorieen   the categories of conduct, each with its artikel
 * @param eisen         what a klaagschrift (the written complaint) has to contain, each with its artikel
 * @param gronden       grounds for not taking up a klacht, each with its artikel
 * @param partijen      who can be klager and aangeklaagde, the person complained about (D-05)
 */
public record Regelset(String code, String titel, LocalDate vastgesteldOp, LocalDate van, LocalDate tot, boolean atw,
        List<Termijn> termijnen, List<Concept> categorieen, List<Concept> eisen, List<Concept> gronden,
        List<Hoedanigheid> partijen) {

    public Regelset {
        termijnen = List.copyOf(termijnen);
        categorieen = List.copyOf(categorieen);
        eisen = List.copyOf(eisen);
        gronden = List.copyOf(gronden);
        partijen = List.copyOf(partijen);
    }

    /** Whether the regelset applies on this day (Europe/Amsterdam). */
    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(van) && (tot == null || day.isBefore(tot));
    }

    public Optional<Termijn> termijn(String wanted) {
        return termijnen.stream().filter(termijn -> termijn.code().equals(wanted)).findFirst();
    }

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
                case DAYS -> single ? "dag" : "dagen";
                case WEEKS -> single ? "week" : "weken";
                case MONTHS -> single ? "maand" : "maanden";
                case YEARS -> "jaar";
            };
        }
    }

    /** What a termijn is counted in. */
    public enum CalendarUnit {
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
     */
    @JsonRootName("Begrip")
    public record Concept(String code, String artikel, String naam, String omschrijving) {}
}
