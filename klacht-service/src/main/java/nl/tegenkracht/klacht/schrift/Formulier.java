package nl.tegenkracht.klacht.schrift;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Wat er is ingevuld, precies zoals het getypt is: er gaat niets verloren als versturen niet lukt. */
public record Formulier(MultiValueMap<String, String> ingevuld) {

    /** Een leeg formulier met een nieuw kenmerk. */
    public static Formulier leeg() {
        return new Formulier(new LinkedMultiValueMap<>());
    }

    /** Het kenmerk van wat dit formulier maakt. */
    public String id() {
        var eerder = ingevuld.getFirst("id");
        return Id.isValid(eerder) ? eerder : Id.random();
    }

    /** De eerste waarde van elk veld. */
    public Map<String, String> waarden() {
        var waarden = new HashMap<String, String>();
        ingevuld.forEach((veld, lijst) -> waarden.put(veld, lijst.isEmpty() ? "" : lijst.getFirst()));
        return waarden;
    }

    /** Of deze waarde bij dit veld is aangekruist. */
    public boolean heeft(String veld, String waarde) {
        return ingevuld.getOrDefault(veld, List.of()).contains(waarde);
    }

    @Override
    public String toString() {
        return "Formulier[]";
    }
}
