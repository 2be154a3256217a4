package nl.tegenkracht.klacht.dossier;

import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.procedure.state.Stage;

/**
 * Where a klacht stands, whose turn it is then, and what each calls it. States that cannot be reached yet do not exist
 * here yet. The database holds the names of the constants.
 */
public enum KlachtState implements Coded {

    /** Received and confirmed; which regels applied on that day is not known here yet (D-13). */
    REGELSET_NOG_NIET_BEKEND("regelset-nog-niet-bekend", Turn.COMMISSIE,
            new Words("klacht.status.rules-unknown", "neutral"), new Words("klacht.status.rules-unknown", "neutral")),
    /** Received and confirmed, not complete yet (KR-2021 art. 9). */
    INGEDIEND("ingediend", Turn.BOTH, new Words("klacht.status.klager.incomplete", "active"),
            new Words("klacht.status.commissie.incomplete", "active")),
    /** Everything the klaagschrift must contain is there; the termijn of KR-2021 art. 10 lid 1 runs. */
    COMPLEET("compleet", Turn.COMMISSIE, new Words("klacht.status.klager.complete", "success"),
            new Words("klacht.status.commissie.complete", "active")),
    /** The Klachtencommissie advised to find it inadmissible (KR-2021 art. 10 lid 4). */
    ADVIES_NIET_ONTVANKELIJK("advies-niet-ontvankelijk", Turn.AUTHORITY),
    TERUG_BIJ_COMMISSIE("terug-bij-commissie", Turn.COMMISSIE),
    ONTVANKELIJK("ontvankelijk", Turn.COMMISSIE),
    VERSTREKT("verstrekt", Turn.COMMISSIE),
    HOORZITTING_GEPLAND("hoorzitting-gepland", Turn.COMMISSIE),
    GEHOORD("gehoord", Turn.COMMISSIE),
    FEITEN_VOORGELEGD("feiten-voorgelegd", Turn.BOTH),
    ADVIES_VASTGESTELD("advies-vastgesteld", Turn.COMMISSIE),
    ADVIES_UITGEBRACHT("advies-uitgebracht", Turn.COMMISSIE),
    BIJ_BEVOEGD_GEZAG("bij-bevoegd-gezag", Turn.AUTHORITY),
    /** For a bevoegd gezag that was told of it while the Klachtencommissie handles it. */
    BIJ_COMMISSIE("bij-commissie", Turn.COMMISSIE),
    /** For who carries a decision out: there is nothing else to see. */
    UITVOERING("uitvoering", Turn.EXECUTION),
    BESLIST("beslist", Turn.NOBODY),
    NIET_ONTVANKELIJK("niet-ontvankelijk", Turn.NOBODY),
    /** A party died, and the Klachtencommissie did not go on. */
    BEEINDIGD("beeindigd", Turn.NOBODY),
    /** The klager withdrew it; it can be read and nothing more happens to it (D-23). */
    INGETROKKEN("ingetrokken", Turn.NOBODY, new Words("klacht.status.klager.withdrawn", "neutral"),
            new Words("klacht.status.commissie.withdrawn", "neutral"));

    private final String code;
    private final Turn turn;
    private final Words forKlager;
    private final Words forCommissie;

    KlachtState(String code, Turn turn, Words forKlager, Words forCommissie) {
        this.code = code;
        this.turn = turn;
        this.forKlager = forKlager;
        this.forCommissie = forCommissie;
    }

    KlachtState(String code, Turn turn) {
        this(code, turn, words(code, turn), words(code, turn));
    }

    private static Words words(String code, Turn turn) {
        return new Words("klacht.status." + code, turn == Turn.NOBODY ? "success" : "active");
    }

    /** Whose turn it is. */
    private enum Turn {
        COMMISSIE,
        AUTHORITY,
        /** That of the Klachtencommissie and of the parties. */
        BOTH,
        EXECUTION,
        NOBODY
    }

    /** The state of a klacht of which the parts that are not over stand here, once it is past its confirmation. */
    public static KlachtState of(Stage stage) {
        return stage == Stage.AANVULLEN ? INGEDIEND : valueOf(stage.name());
    }

    /**
     * How it stands, in the words of whoever looks.
     *
     * @param tekst in plain words
     * @param toon  emphasis in the design; the text says the same
     */
    public record Words(Text tekst, String toon) {

        Words(String key, String toon) {
            this(Text.of(key), toon);
        }
    }

    /** The code in events, work lists and responses. */
    @Override
    public String code() {
        return code;
    }

    /** Whether the procedure goes on: termijnen run, and there is something to do. */
    public boolean isOpen() {
        return turn != Turn.NOBODY;
    }

    /** Whether it is the turn of whoever looks in this role. */
    public boolean asks(Role reader) {
        return switch (turn) {
            case COMMISSIE -> reader.isAmbt();
            case AUTHORITY -> reader == Role.BEVOEGD_GEZAG;
            case BOTH -> reader.isAmbt() || reader.isParty();
            case EXECUTION -> reader == Role.UITVOERDER;
            case NOBODY -> false;
        };
    }

    /** What whoever looks in this role calls it. */
    public Words words(Role reader) {
        return reader == Role.KLAGER ? forKlager : forCommissie;
    }
}
