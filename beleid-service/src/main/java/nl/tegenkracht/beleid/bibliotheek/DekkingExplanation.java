package nl.tegenkracht.beleid.bibliotheek;

import nl.tegenkracht.beleid.toepasselijkheid.Dekking;
import nl.tegenkracht.contracts.Text;

/**
 * Whether the Klachtenregeling applies to those who work here, in plain words. Never about another employer (D-13).
 *
 * @param soort kind of box on the page
 * @param kop   the answer
 * @param tekst why
 */
record DekkingExplanation(String soort, Text kop, Text tekst) {

    static DekkingExplanation of(Dekking dekking, String domainName) {
        return switch (dekking) {
            case Dekking.Rechtstreeks _ -> new DekkingExplanation("ok", Text.of("beleid.coverage.here"),
                    Text.of("beleid.coverage.by-itself"));
            case Dekking.Verklaard verklaard -> new DekkingExplanation("ok", Text.of("beleid.coverage.here"),
                    Text.of("beleid.coverage.declared", domainName, verklaard.verklaring().van()));
            case Dekking.NietVerklaard _ -> new DekkingExplanation("warning", Text.of("beleid.coverage.not-here"),
                    Text.of("beleid.coverage.not-declared", domainName));
            case Dekking.PerWerkgever _ -> new DekkingExplanation("info", Text.of("beleid.coverage.depends"),
                    Text.of("beleid.coverage.per-employer"));
        };
    }
}
