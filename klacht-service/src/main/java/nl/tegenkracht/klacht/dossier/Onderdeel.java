package nl.tegenkracht.klacht.dossier;

import java.util.Arrays;
import java.util.List;
import nl.tegenkracht.contracts.Coded;

/**
 * The onderdelen (parts) of a klaagschrift, each with the requirement it falls under: the letters of KR-2021 art. 9 lid
 * 1. The regelset says which requirements apply; here is only which onderdeel shows that one is met. The database holds
 * the names of the constants.
 */
public enum Onderdeel implements Coded {

    CATEGORIE("categorie", "a", "de categorie van het gedrag"),
    GEDRAG("gedrag", "a", "een omschrijving van het gedrag"),
    WAAR("waar", "a", "waar het gebeurde"),
    WANNEER("wanneer", "a", "wanneer het gebeurde"),
    NAAM("naam", "b", "de naam van de klager"),
    ADRES("adres", "b", "het adres van de klager"),
    FUNCTIE("functie", "b", "de functie van de klager"),
    AANGEKLAAGDEN("aangeklaagden", "c", "de naam of namen van wie de klacht gaat"),
    STAPPEN("stappen", "d", "welke stappen de klager al heeft gezet"),
    HANDTEKENING("handtekening", "e", "de ondertekening"),
    DAGTEKENING("dagtekening", "e", "de datum van ondertekening"),
    /** Falls under no letter: KR-2021 art. 9 lid 2. */
    STUKKEN("stukken", "stukken", "de schriftelijke stukken over de stappen, of dat die er niet zijn");

    private final String code;
    private final String requirement;
    private final String description;

    Onderdeel(String code, String requirement, String description) {
        this.code = code;
        this.requirement = requirement;
        this.description = description;
    }

    @Override
    public String code() {
        return code;
    }

    /** In plain words, to follow "Er ontbreekt nog:". */
    public String description() {
        return description;
    }

    /** The onderdelen of a requirement; empty if nothing here belongs to it. */
    public static List<Onderdeel> ofRequirement(String code) {
        return Arrays.stream(values()).filter(onderdeel -> onderdeel.requirement.equals(code)).toList();
    }
}
