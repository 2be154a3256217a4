package nl.tegenkracht.identity.adresboek;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.OwnerOnly;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of an adresboek, as the services read it (record 0340).
 *
 * @param sub          the pseudonym that the tokens of this domain have
 * @param naam         how colleagues know this person
 * @param domein       of the employer
 * @param functie      what this person does there
 * @param bevoegdGezag whether this person can decide for the employer
 * @param benoemingen  ids of the offices of this person
 */
public record AdresboekEntry(String sub, String naam, DataDomain domein, String functie, boolean bevoegdGezag,
        List<String> benoemingen) {

    /** Writes an adresboek: whoever reads it sees the earlier one or this one. */
    public static void write(Path target, List<AdresboekEntry> entries) throws IOException {
        OwnerOnly.write(target, JsonMapper.shared().writeValueAsBytes(entries));
    }

    @Override
    public String toString() {
        return "AdresboekEntry[]";
    }
}
