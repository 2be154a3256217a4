package nl.tegenkracht.klacht.dossier;

import java.util.List;
import java.util.stream.IntStream;

/**
 * About whom a klacht is, and what each is said to have done, as the secretaris numbered it. One stuk, encrypted; the
 * state has the codes only.
 *
 * @param personen they, in the order of the klaagschrift
 */
public record Aangeklaagden(List<Aangeklaagde> personen) {

    public Aangeklaagden {
        personen = List.copyOf(personen);
    }

    /**
     * One of them.
     *
     * @param naam        name
     * @param gedragingen what this person is said to have done
     */
    public record Aangeklaagde(String naam, List<String> gedragingen) {

        public Aangeklaagde {
            gedragingen = List.copyOf(gedragingen);
        }

        @Override
        public String toString() {
            return "Aangeklaagde[]";
        }
    }

    /** The codes of what each is said to have done, for example {@code 1.2}. */
    public List<List<String>> codes() {
        return IntStream.range(0, personen.size()).mapToObj(person -> IntStream
                .rangeClosed(1, personen.get(person).gedragingen().size()).mapToObj(act -> (person + 1) + "." + act)
                .toList()).toList();
    }

    /** What was written under this code; the code itself if it is of a list of before. */
    public String words(String code) {
        for (var person = 0; person < personen.size(); person++) {
            var act = codes().get(person).indexOf(code);
            if (act >= 0) {
                return personen.get(person).naam() + ": " + personen.get(person).gedragingen().get(act);
            }
        }
        return code;
    }

    @Override
    public String toString() {
        return "Aangeklaagden[]";
    }
}
