package nl.tegenkracht.klacht.schrift;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What has been filled in, exactly as it was typed: nothing is lost if sending does not succeed. */
public record KlaagschriftForm(MultiValueMap<String, String> filledIn) {

    /** An empty form with a new id. */
    public static KlaagschriftForm empty() {
        return new KlaagschriftForm(new LinkedMultiValueMap<>());
    }

    /** The same text, to be sent as something else. */
    public KlaagschriftForm asNewForm() {
        var without = new LinkedMultiValueMap<>(filledIn);
        without.remove("id");
        return new KlaagschriftForm(without);
    }

    /** The id of this form. */
    public String id() {
        var earlier = filledIn.getFirst("id");
        return Id.isValid(earlier) ? earlier : Id.random();
    }

    /** The first value of every field. */
    public Map<String, String> waarden() {
        var values = new HashMap<String, String>();
        filledIn.forEach((field, list) -> values.put(field, list.isEmpty() ? "" : list.getFirst()));
        return values;
    }

    /** Whether this value is ticked for this field. */
    public boolean heeft(String field, String value) {
        return filledIn.getOrDefault(field, List.of()).contains(value);
    }

    @Override
    public String toString() {
        return "KlaagschriftForm[]";
    }
}
