package nl.tegenkracht.klacht.indienen;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Coded;

/** The questions of a klaagschrift, each a page of its own, between what is told beforehand and the check (record 0376). */
enum Vraag implements Coded {

    VOORAF("vooraf", null),
    ONDERWERP("onderwerp", "a", "categorieen"),
    GROND("grond", null, "discriminatiegronden"),
    GEDRAG("gedrag", "a", "gedrag"),
    WAAR("waar", "a", "waar"),
    WANNEER("wanneer", "a", "wanneer", "laatsteVoorval"),
    GETUIGEN("getuigen", null, "getuigen"),
    AANGEKLAAGDEN("aangeklaagden", "c", "aangeklaagden", "overKamerlid"),
    BETROKKEN("betrokken", null, "betrokken"),
    STAPPEN("stappen", "d", "stappen"),
    STUKKEN("stukken", null, "stuktekst", "stukken"),
    KLAGER("klager", "b", "naam", "adres", "functie"),
    ONDERTEKENING("ondertekening", "e", "ondertekend", "dagtekening"),
    NAKIJKEN("nakijken", null);

    private final String code;
    private final String requirement;
    private final List<String> fields;

    Vraag(String code, String requirement, String... fields) {
        this.code = code;
        this.requirement = requirement;
        this.fields = List.of(fields);
    }

    @Override
    public String code() {
        return code;
    }

    /** The code of the requirement that the answer is for; {@code null} if the regeling asks nothing of it. */
    public String requirement() {
        return requirement;
    }

    /** The fields on its page. */
    List<String> fields() {
        return fields;
    }

    /** Whether something is asked on its page. */
    boolean isQuestion() {
        return !fields.isEmpty();
    }

    /** Every field of every question. */
    static Set<String> allFields() {
        return Stream.of(values()).flatMap(vraag -> vraag.fields.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The last question with an answer: there who wrote elsewhere goes on; at the beginning if nothing is answered. */
    static Vraag lastAnswered(Map<String, List<String>> answers) {
        return Arrays.stream(values()).filter(vraag -> vraag.fields.stream()
                .anyMatch(field -> answers.getOrDefault(field, List.of()).stream().anyMatch(text -> !text.isBlank())))
                .reduce((earlier, later) -> later).orElse(VOORAF);
    }

    /** The question with the first of these fields; the check if none has any of them. */
    static Vraag withOneOf(Set<String> names) {
        return Arrays.stream(values()).filter(vraag -> vraag.fields.stream().anyMatch(names::contains)).findFirst()
                .orElse(NAKIJKEN);
    }
}
