package nl.tegenkracht.klacht.schrift;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Wat er is ingevuld, precies zoals het getypt is: er gaat niets verloren als versturen niet lukt. */
public record KlaagschriftForm(MultiValueMap<String, String> filledIn) {

    /** Een leeg formulier met een nieuw kenmerk. */
    public static KlaagschriftForm empty() {
        return new KlaagschriftForm(new LinkedMultiValueMap<>());
    }

    /** Het kenmerk van wat dit formulier maakt. */
    public String id() {
        var earlier = filledIn.getFirst("id");
        return Id.isValid(earlier) ? earlier : Id.random();
    }

    /** De eerste waarde van elk veld. */
    public Map<String, String> waarden() {
        var values = new HashMap<String, String>();
        filledIn.forEach((field, list) -> values.put(field, list.isEmpty() ? "" : list.getFirst()));
        return values;
    }

    /** Of deze waarde bij dit veld is aangekruist. */
    public boolean heeft(String field, String value) {
        return filledIn.getOrDefault(field, List.of()).contains(value);
    }

    @Override
    public String toString() {
        return "Formulier[]";
    }
}
