package nl.tegenkracht.melding.melden;

import java.util.Arrays;
import java.util.Optional;

/** De stappen van het melden, elk een eigen pagina. */
enum Stap {

    VOORAF("vooraf"),
    KEUZE("keuze"),
    VERHAAL("verhaal");

    private final String code;

    Stap(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Het sjabloon van de pagina. */
    String pagina() {
        return "melding/nieuw-" + code;
    }

    int nummer() {
        return ordinal() + 1;
    }

    static Optional<Stap> lees(String code) {
        return Arrays.stream(values()).filter(stap -> stap.code.equals(code)).findFirst();
    }
}
