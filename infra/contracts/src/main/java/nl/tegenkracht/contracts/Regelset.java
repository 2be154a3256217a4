package nl.tegenkracht.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Een vastgestelde regelset: termijnen, categorieën, eisen en gronden als gegevens (besluit 1). De code die ermee
 * rekent kent geen getallen.
 *
 * @param code          bijvoorbeeld {@code KR-2021}
 * @param titel         citeertitel
 * @param vastgesteldOp dag van vaststelling
 * @param van           eerste dag waarop zij geldt
 * @param tot           eerste dag waarop zij niet meer geldt, of {@code null}
 * @param atw           of de Algemene termijnenwet op deze termijnen wordt toegepast (besluit 3)
 * @param termijnen     de termijnen, elk met artikel
 * @param categorieen   de categorieën van gedrag, elk met artikel
 * @param eisen         wat een klaagschrift moet bevatten, elk met artikel
 * @param gronden       gronden om een klacht niet te behandelen, elk met artikel
 * @param partijen      wie klager en aangeklaagde kan zijn (besluit 5)
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

    /** Of de regelset op deze dag (Europe/Amsterdam) geldt. */
    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(van) && (tot == null || day.isBefore(tot));
    }

    public Optional<Termijn> termijn(String wanted) {
        return termijnen.stream().filter(termijn -> termijn.code().equals(wanted)).findFirst();
    }

    /**
     * Een termijn in kalendereenheden; de dag van de gebeurtenis telt niet mee (besluit 3).
     *
     * @param code    bijvoorbeeld {@code ontvankelijkheid}
     * @param artikel bijvoorbeeld {@code 10.1}
     * @param aantal  hoeveel eenheden
     * @param eenheid kalendereenheid
     * @param vanaf   code van de gebeurtenis waarna de termijn loopt
     * @param richting vooruit, of terug (indienen binnen een jaar na het gedrag)
     */
    public record Termijn(String code, String artikel, int aantal, CalendarUnit eenheid, String vanaf,
            Direction richting) {

        /** Hoe lang de termijn is in gewone woorden, bijvoorbeeld {@code 1 week}. */
        public String durationInWords() {
            var single = aantal == 1;
            return aantal + " " + switch (eenheid) {
                case WEEKS -> single ? "week" : "weken";
                case MONTHS -> single ? "maand" : "maanden";
                case YEARS -> "jaar";
            };
        }
    }

    /** Kalendereenheden. */
    public enum CalendarUnit {
        @JsonProperty("weken")
        WEEKS,
        @JsonProperty("maanden")
        MONTHS,
        @JsonProperty("jaren")
        YEARS
    }

    /** Of een termijn vooruit loopt of terugkijkt. */
    public enum Direction {
        @JsonProperty("vooruit")
        FORWARD,
        @JsonProperty("terug")
        BACKWARD
    }

    /**
     * Een begrip met zijn artikel.
     *
     * @param code         code in gebeurtenissen en cijfers
     * @param artikel      waar het staat
     * @param naam         zoals mensen het lezen
     * @param omschrijving uitleg in gewone woorden
     */
    public record Concept(String code, String artikel, String naam, String omschrijving) {}
}
