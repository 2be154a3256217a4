package nl.tegenkracht.melding.melden;

import java.util.Arrays;
import java.util.Optional;

/** The steps of melden, each a page of its own. */
enum MeldenStep {

    INTRODUCTION("vooraf"),
    CHOICE("keuze"),
    VERHAAL("verhaal");

    private final String code;

    MeldenStep(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** The template of the page. */
    String template() {
        return "melding/nieuw-" + code;
    }

    int number() {
        return ordinal() + 1;
    }

    static Optional<MeldenStep> read(String code) {
        return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
    }
}
