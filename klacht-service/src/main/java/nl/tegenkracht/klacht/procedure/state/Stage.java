package nl.tegenkracht.klacht.procedure.state;

import java.util.Collection;
import java.util.Comparator;
import nl.tegenkracht.contracts.Coded;

/**
 * Where a part of a klacht stands, in the order of the procedure. The database holds the names of the constants.
 */
public enum Stage implements Coded {

    /** The klaagschrift is there; its receipt is not confirmed yet. */
    ONTVANGEN("ontvangen"),
    BEVESTIGD("bevestigd"),
    /** The Klachtencommissie asked for what is missing. */
    AANVULLEN("aanvullen"),
    /** Complete, or the term for completing it is over: the Klachtencommissie decides on what is there. */
    COMPLEET("compleet"),
    /** The Klachtencommissie advised to find it inadmissible; the bevoegd gezag decides. */
    ADVIES_NIET_ONTVANKELIJK("advies-niet-ontvankelijk"),
    /** The bevoegd gezag did not agree: the Klachtencommissie looks at it again. */
    TERUG_BIJ_COMMISSIE("terug-bij-commissie"),
    ONTVANKELIJK("ontvankelijk"),
    /** The aangeklaagde has the afschrift. */
    VERSTREKT("verstrekt"),
    HOORZITTING_GEPLAND("hoorzitting-gepland"),
    GEHOORD("gehoord"),
    /** Both parties have the report and the overview of facts. */
    FEITEN_VOORGELEGD("feiten-voorgelegd"),
    /** Decided upon by the Klachtencommissie, not signed by both yet. */
    ADVIES_VASTGESTELD("advies-vastgesteld"),
    ADVIES_UITGEBRACHT("advies-uitgebracht"),
    /** The bevoegd gezag can read the advice. */
    BIJ_BEVOEGD_GEZAG("bij-bevoegd-gezag"),
    BESLIST("beslist"),
    NIET_ONTVANKELIJK("niet-ontvankelijk"),
    INGETROKKEN("ingetrokken"),
    /** A party died, and the Klachtencommissie does not go on. */
    BEEINDIGD("beeindigd");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    /** The code in lists and responses. */
    @Override
    public String code() {
        return code;
    }

    /** Where several parts stand together: where the one stands that is least far, of those that are not over. */
    public static Stage ofAll(Collection<Stage> stages) {
        return stages.stream().filter(stage -> !stage.isOver()).min(Comparator.naturalOrder())
                .orElseGet(() -> stages.stream().min(Comparator.naturalOrder()).orElseThrow());
    }

    /** Whether the Klachtencommissie has not decided whether it is admissible. */
    public boolean isIntake() {
        return ordinal() <= COMPLEET.ordinal();
    }

    /** Whether nothing more is decided. */
    public boolean isOver() {
        return ordinal() >= BESLIST.ordinal();
    }

    /** Whether the advice has both signatures, and so stands. */
    public boolean isAdvised() {
        return this == ADVIES_UITGEBRACHT || this == BIJ_BEVOEGD_GEZAG || this == BESLIST;
    }
}
