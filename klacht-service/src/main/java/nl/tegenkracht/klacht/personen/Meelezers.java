package nl.tegenkracht.klacht.personen;

import java.util.List;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.core.security.BenoemingenRegister;
import nl.tegenkracht.web.security.PersonPseudonyms;
import org.springframework.stereotype.Component;

/** The vertrouwenspersonen (confidential advisers) as they are benoemd today, for who wants one to read along. */
@Component
public class Meelezers {

    private final BenoemingenRegister register;
    private final PersonPseudonyms persons;

    Meelezers(BenoemingenRegister register, PersonPseudonyms persons) {
        this.register = register;
        this.persons = persons;
    }

    /**
     * One of them.
     *
     * @param kenmerk pseudonym of the benoeming, as in grants
     * @param naam    name
     * @param vanuit  whom the person works for, in words
     */
    public record Meelezer(String kenmerk, String naam, String vanuit) {

        @Override
        public String toString() {
            return "Meelezer[]";
        }
    }

    /** In the order of the register. */
    public List<Meelezer> now() {
        return register.current(Ambt.VERTROUWENSPERSOON).stream().map(benoeming -> new Meelezer(
                persons.ofBenoeming(benoeming.id()), benoeming.naam(), benoeming.vanuit())).toList();
    }
}
