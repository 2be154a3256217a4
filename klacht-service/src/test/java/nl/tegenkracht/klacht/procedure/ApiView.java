package nl.tegenkracht.klacht.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Stage;
import tools.jackson.databind.JsonNode;

/** What somebody reads of the procedure through the API. */
record ApiView(JsonNode procedure) {

    /** A piece: its id, kind, part, and by whom it is. */
    record Piece(String id, PieceKind kind, int part, Participant by, LocalDate day) {

        /** Without the part, which has another number for each reader. */
        @Override
        public String toString() {
            return kind + " " + id;
        }
    }

    /** A letter: to whom, about which part, and the id of its text. */
    record Told(String letter, Participant to, int part, String id) {

        @Override
        public String toString() {
            return letter + " -> " + to.code();
        }
    }

    Map<Integer, String> stages() {
        var stages = new TreeMap<Integer, String>();
        procedure.get("delen").valueStream().forEach(part -> stages.put(part.get("nr").intValue(),
                Coded.of(Stage.class, part.get("stand").stringValue()).name()));
        return stages;
    }

    List<Piece> pieces() {
        return procedure.get("stukken").valueStream().map(one -> new Piece(one.get("id").stringValue(),
                PieceKind.valueOf(one.get("soort").stringValue().toUpperCase(Locale.ROOT).replace('-', '_')),
                one.get("deel").intValue(), Coded.of(Participant.class, one.get("door").stringValue()),
                LocalDate.parse(one.get("op").stringValue()))).toList();
    }

    List<Told> letters() {
        return procedure.get("brieven").valueStream().map(one -> new Told(one.get("brief").stringValue(),
                Coded.of(Participant.class, one.get("aan").stringValue()), one.get("deel").intValue(),
                one.get("stuk").stringValue())).toList();
    }

    /** The terms of these codes that run, as they are written on the sheet of paper. */
    List<String> running(Set<String> codes) {
        return terms().filter(term -> codes.contains(term.get("code").stringValue()))
                .map(term -> term.get("code").stringValue()
                        + (term.get("deel").intValue() == 0 ? "" : "/" + term.get("deel").intValue())
                        + (term.get("voor").isNull() ? "" : "/" + term.get("voor").stringValue()) + "="
                        + term.get("einde").stringValue())
                .sorted().toList();
    }

    /** Whether this party can still send in pieces in time. */
    boolean isInTime(Participant party, int nr, LocalDate today) {
        return terms().filter(term -> Set.of("nadere-stukken", "reactie-laat-stuk")
                .contains(term.get("code").stringValue()))
                .filter(term -> term.get("deel").intValue() == nr && !term.get("voor").isNull()
                        && term.get("voor").stringValue().equals(party.code()))
                .anyMatch(term -> !today.isAfter(LocalDate.parse(term.get("einde").stringValue())));
    }

    private Stream<JsonNode> terms() {
        return procedure.get("termijnen").valueStream()
                .filter(term -> term.get("stand").stringValue().equals("running"));
    }

    /** Whether an advice was not read in time: then the deputy reads too, within seconds. */
    boolean isUnread() {
        return procedure.get("termijnen").valueStream()
                .anyMatch(term -> term.get("code").stringValue().equals("advies-gelezen")
                        && term.get("stand").stringValue().equals("lapsed"));
    }
}
