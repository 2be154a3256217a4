package nl.tegenkracht.melding.melden;

import java.util.Optional;
import nl.tegenkracht.contracts.Coded;

/** The steps of melden, each a page of its own. */
enum MeldenStep implements Coded {

    INTRODUCTION("vooraf"),
    CHOICE("keuze"),
    VERHAAL("verhaal");

    private final String code;

    MeldenStep(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The template of the page. */
    String template() {
        return "melding/nieuw-" + code;
    }

    int number() {
        return ordinal() + 1;
    }

    static Optional<MeldenStep> parse(String code) {
        return Coded.parse(MeldenStep.class, code);
    }
}
