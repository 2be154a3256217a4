package nl.tegenkracht.melding.melden;

import java.util.List;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.web.input.Input;
import org.springframework.util.MultiValueMap;

/**
 * What has been filled in so far, exactly as it was typed. Until it is sent it exists only in the browser of the
 * melder: it travels along with every step and is kept nowhere.
 */
record MeldingForm(String id, List<String> betrokken, String vertrouwenspersoon, String categorie, String naam,
        String contact, String verhaal, String waar, String wanneer, String wens) {

    private static final List<String> SINGLE = List.of("naar", "id", "vertrouwenspersoon", "categorie", "naam",
            "contact", "verhaal", "waar", "wanneer", "wens");

    static MeldingForm empty() {
        return new MeldingForm(Id.random(), List.of(), "", "", "", "", "", "", "", "");
    }

    static MeldingForm of(MultiValueMap<String, String> filledIn) {
        return new MeldingForm(text(filledIn, "id"),
                filledIn.getOrDefault("betrokken", List.of()).stream().filter(Id::isValid).distinct().toList(),
                text(filledIn, "vertrouwenspersoon"), text(filledIn, "categorie"), text(filledIn, "naam"),
                text(filledIn, "contact"),
                text(filledIn, "verhaal"), text(filledIn, "waar"), text(filledIn, "wanneer"),
                text(filledIn, "wens"));
    }

    /**
     * Lets no step through in which a field is there twice: one of the two would be lost without a word.
     *
     * @throws InvalidInput with all errors at once
     */
    static void requireEachOnce(Input input) {
        input.requireEachOnce(SINGLE);
    }

    /** The same text, to be sent as another melding. */
    MeldingForm asNewForm() {
        return new MeldingForm(Id.random(), betrokken, vertrouwenspersoon, categorie, naam, contact, verhaal, waar,
                wanneer,
                wens);
    }

    private static String text(MultiValueMap<String, String> filledIn, String field) {
        var value = filledIn.getFirst(field);
        return value == null ? "" : value;
    }

    @Override
    public String toString() {
        return "MeldingForm[]";
    }
}
