package nl.tegenkracht.melding.melden;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.page.FilledForm;
import org.springframework.util.MultiValueMap;

/**
 * What has been filled in so far, exactly as it was typed. Until it is sent it exists only in the browser of the
 * melder: it travels along with every step and is kept nowhere, unless the melder keeps it as a concept.
 */
record MeldingForm(String id, String soort, List<String> betrokken, String vertrouwenspersoon,
        List<String> categorieen, String naam, String contact, String verhaal, String waar, String wanneer,
        String wens) {

    private static final List<String> SINGLE = List.of("naar", "id", "soort", "vertrouwenspersoon", "naam",
            "contact", "verhaal", "waar", "wanneer", "wens");
    private static final Set<String> KEPT = Set.of("id", "soort", "betrokken", "vertrouwenspersoon", "categorieen",
            "naam", "contact", "verhaal", "waar", "wanneer", "wens");

    static MeldingForm empty() {
        return new MeldingForm(Id.random(), "", List.of(), "", List.of(), "", "", "", "", "", "");
    }

    static MeldingForm of(FilledForm form) {
        return new MeldingForm(form.waarde("id"), form.waarde("soort"), form.ids("betrokken"),
                form.waarde("vertrouwenspersoon"),
                chosen(form), form.waarde("naam"), form.waarde("contact"), form.waarde("verhaal"),
                form.waarde("waar"), form.waarde("wanneer"), form.waarde("wens"));
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
        return new MeldingForm(Id.random(), soort, betrokken, vertrouwenspersoon, categorieen, naam, contact, verhaal,
                waar,
                wanneer, wens);
    }

    /** What is kept of a form as a concept: its fields, and nothing of how it was sent. */
    static Map<String, List<String>> kept(MultiValueMap<String, String> filledIn) {
        return filledIn.entrySet().stream().filter(field -> KEPT.contains(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.copyOf(field.getValue())));
    }

    /** Also the one that a page of before sent, when there could be only one. */
    private static List<String> chosen(FilledForm form) {
        return Stream.of("categorieen", "categorie").flatMap(field -> form.alle(field).stream())
                .filter(code -> !code.isBlank()).distinct().toList();
    }

    @Override
    public String toString() {
        return "MeldingForm[]";
    }
}
