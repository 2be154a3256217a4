package nl.tegenkracht.melding.dossier;

import java.util.List;

/**
 * Adviesblad: possible steps side by side, as the vertrouwenspersoon sees them for this melder (KR-2021 art. 5 lid 1
 * onder e). One stuk; a later one replaces it.
 *
 * @param opties      codes of the steps
 * @param toelichting what the vertrouwenspersoon adds; may be empty
 */
public record Adviesblad(List<String> opties, String toelichting) {

    public Adviesblad {
        opties = List.copyOf(opties);
    }

    @Override
    public String toString() {
        return "Adviesblad[]";
    }
}
