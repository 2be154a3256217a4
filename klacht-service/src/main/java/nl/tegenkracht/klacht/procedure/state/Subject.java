package nl.tegenkracht.klacht.procedure.state;

import java.util.List;

/**
 * What a part of the klacht is about: one aangeklaagde, and what that person is said to have done.
 *
 * @param aangeklaagde number of the aangeklaagde in this klacht, from 1
 * @param kenmerk      pseudonym of the account, or {@code null} until the afschrift: nothing is asked before
 * @param gedragingen  codes of the acts, as the secretaris numbered them
 */
public record Subject(int aangeklaagde, String kenmerk, List<String> gedragingen) {

    public Subject {
        gedragingen = List.copyOf(gedragingen);
    }

    Subject boundTo(String account) {
        return new Subject(aangeklaagde, account, gedragingen);
    }

    Subject about(List<String> codes) {
        return new Subject(aangeklaagde, kenmerk, codes);
    }
}
