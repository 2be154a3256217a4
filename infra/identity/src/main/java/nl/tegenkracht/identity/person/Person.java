package nl.tegenkracht.identity.person;

import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Ambt;

/**
 * Someone who has logged in, as far as a token for a service needs to know.
 *
 * @param account    by which they are always the same one; never leaves this process
 * @param employment for whom they work; without a known employer someone may enter nothing
 * @param ambten     their offices, in every domain
 */
public record Person(String account, Optional<Employment> employment, List<Ambtsbenoeming> ambten) {

    /**
     * An office and the appointment to it.
     *
     * @param ambt      the office
     * @param benoeming id of the appointment in the register
     */
    public record Ambtsbenoeming(Ambt ambt, String benoeming) {

        String code() {
            return ambt.code() + ":" + benoeming;
        }
    }

    public Person {
        ambten = List.copyOf(ambten);
    }

    public boolean ambtsdrager() {
        return !ambten.isEmpty();
    }

    /** The offices as a token names them: {@code <ambt>:<benoeming>}. */
    public List<String> ambtCodes() {
        return ambten.stream().map(Ambtsbenoeming::code).toList();
    }
}
