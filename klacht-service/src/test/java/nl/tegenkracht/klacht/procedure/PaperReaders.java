package nl.tegenkracht.klacht.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.PieceKind;

/** Who reads what, as a list for people; {@code x@y} is x once y, {@code own} who wrote it. */
final class PaperReaders {

    private static final Map<PieceKind, List<Rule>> LIST = """
            KLAAGSCHRIFT: commissie klager
            VERZOEK_AANVULLING: commissie klager
            AANVULLING: commissie klager
            ONTVANKELIJKHEID: commissie klager
            ADVIES_NIET_ONTVANKELIJK: commissie bevoegd-gezag
            TERUGZENDING: commissie bevoegd-gezag
            BESLISSING_NIET_ONTVANKELIJK: commissie klager bevoegd-gezag
            AFSCHRIFT: commissie klager aangeklaagde
            UITNODIGING: commissie klager aangeklaagde
            VERZOEK_ANDERE_DAG: commissie own
            STUK: commissie klager aangeklaagde
            LAAT_STUK: commissie own
            BESLISSING_LAAT_STUK: commissie
            HOORVERSLAG: commissie klager@facts aangeklaagde@facts bevoegd-gezag@report
            FEITENOVERZICHT: commissie klager@facts aangeklaagde@facts
            REACTIE: commissie own
            ZIENSWIJZE: commissie own klager@advice aangeklaagde@advice bevoegd-gezag@advice
            STEMMEN: voorzitter lid
            ADVIES: commissie klager@advice aangeklaagde@advice bevoegd-gezag@advice
            LATER_ADVIES: commissie klager aangeklaagde
            VERDAGING: commissie klager aangeklaagde bevoegd-gezag
            BESLISSING: commissie klager aangeklaagde bevoegd-gezag
            VOORZIENING_VERZOEK: commissie own
            VOORZIENING_OVERLEG: commissie bevoegd-gezag
            VOORZIENING: commissie klager bevoegd-gezag
            VOORZIENING_BERICHT: commissie aangeklaagde
            WRAKING: commissie own
            WRAKING_BESLISSING: commissie klager aangeklaagde
            RAADSMAN: commissie own
            BEGELEIDING: commissie klager aangeklaagde
            BEREIKBAARHEID: commissie own
            UITVOERINGSOPDRACHT: own uitvoerder
            ONDERZOEKSADVIES: commissie bevoegd-gezag
            ONDERZOEKSBESLISSING: commissie klager aangeklaagde bevoegd-gezag
            ONDERZOEKSRAPPORT: commissie klager@facts aangeklaagde@facts
            ALGEMEEN_ADVIES: commissie
            BEMIDDELINGSVOORSTEL: secretaris klager
            BEMIDDELING_TOESTEMMING: secretaris klager aangeklaagde
            BEMIDDELING_AFSPRAAK: commissie klager aangeklaagde
            EINDE: commissie klager aangeklaagde
            """.lines().map(line -> line.split(": ")).collect(
            Collectors.toMap(cells -> PieceKind.valueOf(cells[0]),
                    cells -> Arrays.stream(cells[1].split(" ")).map(Rule::of).toList()));

    private PaperReaders() {
    }

    /** One of the list: who, and once what; read once, because it is asked millions of times. */
    record Rule(String who, String once) {

        static Rule of(String written) {
            var cells = written.split("@");
            return new Rule(cells[0], cells.length > 1 ? cells[1] : "");
        }
    }

    static List<Rule> of(PieceKind kind) {
        return LIST.get(kind);
    }

    static boolean holds(Rule rule, Participant reader, boolean own, boolean facts, boolean advised, boolean report) {
        var isMeant = switch (rule.who()) {
            case "own" -> own && reader != Participant.SYSTEEM;
            case "commissie" -> reader == Participant.SECRETARIS || reader == Participant.VOORZITTER
                    || reader == Participant.LID;
            default -> reader.code().equals(rule.who());
        };
        return isMeant && switch (rule.once()) {
            case "facts" -> facts;
            case "advice" -> advised;
            case "report" -> advised && report;
            default -> true;
        };
    }
}
