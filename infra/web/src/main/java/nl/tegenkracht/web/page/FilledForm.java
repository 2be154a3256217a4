package nl.tegenkracht.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.web.input.Input;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form that somebody filled in: exactly as it was typed, so that nothing is lost if sending does not succeed, and as
 * input, read once. The templates know it by the words of the page.
 */
public final class FilledForm {

    private static final String ID = "id";

    private final MultiValueMap<String, String> typed;
    private final Input input;

    private FilledForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
        this.input = Input.of(typed);
    }

    /** A form as it was sent. */
    public static FilledForm of(MultiValueMap<String, String> sent) {
        return new FilledForm(sent);
    }

    /** An empty form with a new id. */
    public static FilledForm empty() {
        return new FilledForm(new LinkedMultiValueMap<>());
    }

    /** The same text, to be sent as something else. */
    public FilledForm asNewForm() {
        var without = new LinkedMultiValueMap<>(typed);
        without.remove(ID);
        return new FilledForm(without);
    }

    /** What is checked of it; each time the same. */
    public Input input() {
        return input;
    }

    /** The version that an act of a form is about: the one its page was made of. */
    public static long seen(long current, Input input) {
        return input.number("versie", Text.of("starter.input.new-form"));
    }

    /** The id of this form; what did not arrive yet keeps its id, so that it never arrives twice. */
    public String id() {
        var earlier = typed.getFirst(ID);
        return Id.isValid(earlier) ? earlier : Id.random();
    }

    /** Whether anything was sent at all. */
    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** The first value of this field; empty if it has none. */
    public String waarde(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value;
    }

    /** The first value of every field. */
    public Map<String, String> waarden() {
        var values = new HashMap<String, String>();
        typed.keySet().forEach(field -> values.put(field, waarde(field)));
        return values;
    }

    /** The values of a field that can have several, each once. */
    public List<String> alle(String field) {
        return typed.getOrDefault(field, List.of()).stream().distinct().toList();
    }

    /** Every value of every field, each as a field of its own: to go along unseen to a next page. */
    public List<Map.Entry<String, String>> velden() {
        return typed.entrySet().stream().flatMap(field -> field.getValue().stream()
                .map(value -> Map.entry(field.getKey(), value == null ? "" : value))).toList();
    }

    /** The values of a field that can have several, as far as they are ids. */
    public List<String> ids(String field) {
        return typed.getOrDefault(field, List.of()).stream().filter(Id::isValid).distinct().toList();
    }

    /** Whether this value is ticked for this field. */
    public boolean heeft(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    @Override
    public String toString() {
        return "FilledForm[]";
    }
}
