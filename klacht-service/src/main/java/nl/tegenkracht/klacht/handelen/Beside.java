package nl.tegenkracht.klacht.handelen;

import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Procedure;

/**
 * That a party is assisted, or how a party is reached; not by whom or where, which is in a stuk.
 *
 * @param partij which party
 * @param code   what of it
 */
public record Beside(Participant partij, String code) {

    /** The Klachtencommissie knows of both; a party of itself, and of the other once there is a hearing. */
    static List<Beside> lines(Procedure procedure, Actor reader) {
        var eyes = procedure.eyes(reader);
        var around = procedure.surroundings();
        return Stream.concat(
                around.active().filter(one -> knows(procedure, eyes, one.partij()))
                        .map(one -> new Beside(one.partij().as(), Choices.code(one.soort()))),
                around.bereik().stream().filter(one -> eyes.as().handles() || one.partij().equals(eyes))
                        .map(one -> new Beside(one.partij().as(), "bereik-" + one.kanaal().code())))
                .distinct().toList();
    }

    private static boolean knows(Procedure procedure, Actor reader, Actor party) {
        return reader.as().handles() || party.equals(reader) || reader.as().isParty() && procedure.tracks().stream()
                .filter(part -> procedure.takesPart(reader, part.nr()) && procedure.takesPart(party, part.nr()))
                .anyMatch(part -> part.hearing() != null);
    }

    /** In words. */
    public Text text() {
        return Text.of("klacht.beside." + code, Text.of("klacht.role." + partij.code() + ".the"));
    }
}
