package nl.tegenkracht.klacht.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * De delen van een klaagschrift, elk bij de eis waar het onder valt: de letters van KR-2021 art. 9 lid 1. De regelset
 * zegt welke eisen gelden; hier staat alleen aan welk deel te zien is of eraan voldaan is.
 */
public enum Onderdeel {

    CATEGORIE("a", "de categorie van het gedrag"),
    GEDRAG("a", "een omschrijving van het gedrag"),
    WAAR("a",
            "waar het gebeurde"),
    WANNEER("a", "wanneer het gebeurde"),
    NAAM("b", "de naam van de klager"),
    ADRES("b",
            "het adres van de klager"),
    FUNCTIE("b", "de functie van de klager"),
    AANGEKLAAGDEN("c",
            "de naam of namen van wie de klacht gaat"),
    STAPPEN("d",
            "welke stappen de klager al heeft gezet"),
    HANDTEKENING("e",
            "de ondertekening"),
    DAGTEKENING("e", "de datum van ondertekening"),
    /** Valt niet onder een letter: KR-2021 art. 9 lid 2. */
    STUKKEN("stukken", "de schriftelijke stukken over de stappen, of dat die er niet zijn");

    private final String requirement;
    private final String description;

    Onderdeel(String requirement, String description) {
        this.requirement = requirement;
        this.description = description;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In gewone woorden, om na "Er ontbreekt nog:" te zetten. */
    public String description() {
        return description;
    }

    /** De delen die bij een eis horen; leeg als hier niets bij die eis hoort. */
    public static List<Onderdeel> ofRequirement(String code) {
        return Arrays.stream(values()).filter(onderdeel -> onderdeel.requirement.equals(code)).toList();
    }
}
