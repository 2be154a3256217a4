package nl.tegenkracht.klacht.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.klacht.procedure.Reading;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Procedure;
import nl.tegenkracht.klacht.procedure.state.Stage;

/**
 * How a klacht stands for one reader: of somebody else's part nothing is to be seen, not even that something happened.
 *
 * @param staat  where the reader's own parts stand, as far as the reader may know
 * @param sinds  when something happened that the reader knows of
 * @param aanZet whether it is the reader's turn
 */
public record Standing(KlachtState staat, Instant sinds, boolean aanZet) {

    /** How it stands for this reader. */
    public static Standing of(Klacht klacht, Actor reader) {
        var party = klacht.procedure() == null ? reader : klacht.procedure().eyes(reader);
        var staat = stateFor(klacht, party);
        var asks = staat.asks(klacht.roleOf(reader)) && reader.as() != Participant.LID
                && !hasReacted(klacht.procedure(), reader);
        return new Standing(staat, since(klacht, party), asks);
    }

    private static boolean isInside(Actor reader) {
        return reader.as() != Participant.AANGEKLAAGDE && reader.as() != Participant.BEVOEGD_GEZAG
                && reader.as() != Participant.UITVOERDER;
    }

    private static KlachtState stateFor(Klacht klacht, Actor reader) {
        var procedure = klacht.procedure();
        if (reader.as() == Participant.UITVOERDER) {
            return KlachtState.UITVOERING;
        }
        if (procedure == null || isInside(reader) && procedure.stage().compareTo(Stage.BEVESTIGD) <= 0) {
            return klacht.staat();
        }
        var stages = own(procedure, reader).map(nr -> Reading.stage(procedure, nr, reader)).toList();
        return stages.contains(null) ? KlachtState.BIJ_COMMISSIE : KlachtState.of(Stage.ofAll(stages));
    }

    private static Stream<Integer> own(Procedure procedure, Actor reader) {
        return procedure.tracks().stream().map(part -> part.nr()).filter(nr -> procedure.takesPart(reader, nr));
    }

    /** Who reacted to the facts waits for the Klachtencommissie. */
    private static boolean hasReacted(Procedure procedure, Actor reader) {
        return procedure != null && reader.as().isParty() && procedure.stage() == Stage.FEITEN_VOORGELEGD
                && own(procedure, reader).map(nr -> procedure.track(nr).orElseThrow())
                        .filter(part -> !part.stage().isOver()).allMatch(part -> part.hearing() == null
                                || part.hearing().gereageerd().contains(reader.as()));
    }

    /** What hides in letters, stages and counts does not show here either. */
    private static Instant since(Klacht klacht, Actor reader) {
        if (klacht.procedure() == null) {
            return klacht.sinds();
        }
        var told = reader.as().handles()
                ? Stream.<Instant>of()
                : Reading.addressedTo(klacht.procedure(), reader).stream().map(Kennisgeving::op).map(Standing::begin);
        var done = klacht.handelingen().stream()
                .filter(act -> reader.as().handles()
                        ? KlachtNews.mayNotice(reader, act)
                        : act.door().equals(reader))
                .map(Handeling::op);
        return Stream.of(told, done, filed(klacht, reader)).flatMap(moments -> moments)
                .max(Comparator.naturalOrder()).orElse(klacht.ingediend());
    }

    private static Stream<Instant> filed(Klacht klacht, Actor reader) {
        return reader.as() == Participant.KLAGER || reader.as().handles()
                ? Stream.concat(Stream.of(klacht.ingediend()), klacht.aanvullingen().stream().map(Aanvulling::op))
                : Stream.of();
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(LegalClock.ZONE).toInstant();
    }
}
