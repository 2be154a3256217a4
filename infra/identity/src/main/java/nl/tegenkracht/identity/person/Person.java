package nl.tegenkracht.identity.person;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.DataDomain;

/**
 * Someone who has logged in, as far as a token for a service needs to know.
 *
 * @param account    by which they are always the same one; never leaves this process
 * @param employment for whom they work; without a known employer someone may enter nothing
 * @param ambten     their offices, in every domain
 * @param guestOf    of who has no account: the one domain of their code; their account is then what that code says
 */
public record Person(String account, Optional<Employment> employment, List<Ambtsbenoeming> ambten,
        Optional<DataDomain> guestOf) {

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

    /** Somebody with an account. */
    public Person(String account, Optional<Employment> employment, List<Ambtsbenoeming> ambten) {
        this(account, employment, ambten, Optional.empty());
    }

    /** Somebody without an account, whose code is for this domain alone. */
    public static Person guest(String sub, DataDomain domain) {
        return new Person(sub, Optional.empty(), List.of(), Optional.of(domain));
    }

    /** The account of who logs in elsewhere: two issuers that use the same {@code sub} speak about two people. */
    public static String accountAt(URI issuer, String sub) {
        return issuer + " " + sub;
    }

    public boolean ambtsdrager() {
        return !ambten.isEmpty();
    }

    /** The offices as a token names them: {@code <ambt>:<benoeming>}. */
    public List<String> ambtCodes() {
        return ambten.stream().map(Ambtsbenoeming::code).toList();
    }
}
