package nl.tegenkracht.klacht.dossier;

import java.util.Arrays;
import java.util.List;
import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.contracts.Text;

/**
 * The onderdelen (parts) of a klaagschrift, each with the requirement it falls under: the letters of KR-2021 art. 9 lid
 * 1. The regelset says which requirements apply; here is only which onderdeel shows that one is met. The database holds
 * the names of the constants.
 */
public enum Onderdeel implements Coded {

    CATEGORIE("categorie", "a", "klacht.part.topic", "klacht.part.topic"),
    GEDRAG("gedrag", "a", "klacht.part.behaviour", "klacht.part.behaviour"),
    WAAR("waar", "a", "klacht.part.where", "klacht.part.where"),
    WANNEER("wanneer", "a", "klacht.part.when", "klacht.part.when"),
    NAAM("naam", "b", "klacht.part.name.yours", "klacht.part.name.theirs"),
    ADRES("adres", "b", "klacht.part.address.yours", "klacht.part.address.theirs"),
    FUNCTIE("functie", "b", "klacht.part.position.yours", "klacht.part.position.theirs"),
    AANGEKLAAGDEN("aangeklaagden", "c", "klacht.part.accused.yours", "klacht.part.accused.theirs"),
    STAPPEN("stappen", "d", "klacht.part.steps.yours", "klacht.part.steps.theirs"),
    HANDTEKENING("handtekening", "e", "klacht.part.signature.yours", "klacht.part.signature.theirs"),
    DAGTEKENING("dagtekening", "e", "klacht.part.signing-date", "klacht.part.signing-date"),
    /** Falls under no letter: KR-2021 art. 9 lid 2. */
    STUKKEN("stukken", "stukken", "klacht.part.documents", "klacht.part.documents");

    private final String code;
    private final String requirement;
    private final String forKlager;
    private final String forCommissie;

    Onderdeel(String code, String requirement, String forKlager, String forCommissie) {
        this.code = code;
        this.requirement = requirement;
        this.forKlager = forKlager;
        this.forCommissie = forCommissie;
    }

    @Override
    public String code() {
        return code;
    }

    /** In the words of whoever reads what is still missing. */
    public Text description(Role reader) {
        return Text.of(reader == Role.KLAGER ? forKlager : forCommissie);
    }

    /** The onderdelen of a requirement; empty if nothing here belongs to it. */
    public static List<Onderdeel> ofRequirement(String code) {
        return Arrays.stream(values()).filter(onderdeel -> onderdeel.requirement.equals(code)).toList();
    }
}
