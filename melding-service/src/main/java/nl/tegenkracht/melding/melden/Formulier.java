package nl.tegenkracht.melding.melden;

import java.util.List;
import nl.tegenkracht.contracts.Id;
import org.springframework.util.MultiValueMap;

/**
 * Wat er tot nu toe is ingevuld, precies zoals het getypt is. Tot het versturen bestaat het alleen in de browser van de
 * melder: het reist met elke stap mee en wordt nergens bewaard.
 */
record Formulier(String id, List<String> betrokken, String vertrouwenspersoon, String categorie, String naam,
        String verhaal, String waar, String wanneer, String wens) {

    static Formulier leeg() {
        return new Formulier(Id.random(), List.of(), "", "", "", "", "", "", "");
    }

    static Formulier van(MultiValueMap<String, String> ingevuld) {
        return new Formulier(tekst(ingevuld, "id"),
                ingevuld.getOrDefault("betrokken", List.of()).stream().filter(Id::isValid).distinct().toList(),
                tekst(ingevuld, "vertrouwenspersoon"), tekst(ingevuld, "categorie"), tekst(ingevuld, "naam"),
                tekst(ingevuld, "verhaal"), tekst(ingevuld, "waar"), tekst(ingevuld, "wanneer"),
                tekst(ingevuld, "wens"));
    }

    private static String tekst(MultiValueMap<String, String> ingevuld, String veld) {
        var waarde = ingevuld.getFirst(veld);
        return waarde == null ? "" : waarde;
    }

    @Override
    public String toString() {
        return "Formulier[]";
    }
}
