package nl.tegenkracht.melding.dossier;

import java.util.List;
import nl.tegenkracht.contracts.Coded;

/**
 * The kinds of meldingen that only the vertrouwenspersonen themselves use (annual report of 2021, 001:1393). A melder
 * need not know them. Other services count each as what it is mapped onto: only where the regulation or the Gedragscode has
 * the same word or names it as an example; otherwise {@code onbekend} (records 0366, 0386).
 */
public enum EigenCategorie implements Coded {

    MACHTSMISBRUIK("machtsmisbruik", EigenCategorie.NONE),
    NIET_GEHOORD("niet-gehoord", EigenCategorie.NONE),
    INTEGRITEITSKWESTIE("integriteitskwestie", EigenCategorie.NONE),
    VERHARDING("verharding", EigenCategorie.NONE),
    RODDELEN("roddelen", "pesten"),
    ONVEILIG_VOELEN("onveilig-voelen", EigenCategorie.NONE),
    VERBALE_AGRESSIE("verbale-agressie", "agressie-en-geweld"),
    VERSTOORDE_WERKRELATIE("verstoorde-werkrelatie", EigenCategorie.NONE),
    /** Private trouble, a labour dispute, workload: listening and referring on (000:3154). */
    BUITEN_REIKWIJDTE("buiten-reikwijdte", EigenCategorie.NONE);

    private static final String NONE = "onbekend";

    private final String code;
    private final String countsAs;

    EigenCategorie(String code, String countsAs) {
        this.code = code;
        this.countsAs = countsAs;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether this code is one of these. */
    public static boolean isOne(String code) {
        return Coded.parse(EigenCategorie.class, code).isPresent();
    }

    /** What other services count, each once; that it is not known only if that is all. */
    static List<String> counted(List<String> codes) {
        var counted = codes.stream()
                .map(code -> Coded.parse(EigenCategorie.class, code).map(own -> own.countsAs).orElse(code)).distinct()
                .toList();
        var known = counted.stream().filter(code -> !code.equals(NONE)).toList();
        return known.isEmpty() ? List.of(NONE) : known;
    }
}
