package nl.tegenkracht.contracts;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Regelset.Finding;
import nl.tegenkracht.contracts.Regelset.Scope;

/** What the code said itself up to fae1334, for a regelset that was published then: the only one, KR-2021. */
final class FormerRegelset {

    private static final String SCOPE = "1";

    static final Scope WERKING = new Scope(SCOPE, List.of(Herkomst.AMBTELIJK.code()),
            List.of(Herkomst.FRACTIES.code()));

    static final List<Finding> BEVINDINGEN = List.of(finding("stukken", "9.2"), finding("voorval-onbekend", "10.2"),
            finding("voorval-na-indienen", "10.2"), finding("te-lang-geleden", "10.2"),
            finding("klager-geen-partij", "2 onder c"), finding("klager-onzeker", "2 onder d"),
            finding("aangeklaagde-geen-partij", "2 onder j"), finding("werkgever-niet-gedekt", SCOPE),
            finding("werkgever-onbekend", SCOPE));

    static final Map<String, String> VINDPLAATSEN = Map.of("ontvangstbevestiging", "9.4");

    private FormerRegelset() {
    }

    private static Finding finding(String code, String artikel) {
        return new Finding(code, artikel, null);
    }
}
