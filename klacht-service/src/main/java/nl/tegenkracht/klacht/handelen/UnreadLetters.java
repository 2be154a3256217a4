package nl.tegenkracht.klacht.handelen;

import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.KlachtNews;
import nl.tegenkracht.klacht.procedure.Reading;
import nl.tegenkracht.klacht.procedure.Unread;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.Participant;
import org.springframework.stereotype.Component;

/**
 * Letters to react to that a party left closed for longer than the servicenorm, for the secretaris alone (review E14).
 * How far a party opened the dossier is asked for only when a letter is that old: nobody is watched before.
 */
@Component
class UnreadLetters {

    private final Dossiers<Klacht> dossiers;

    UnreadLetters(Dossiers<Klacht> dossiers) {
        this.dossiers = dossiers;
    }

    List<Kennisgeving> of(Running running) {
        return running.by().as() != Participant.SECRETARIS
                ? List.of()
                : Reading.readers(running.procedure()).stream().filter(reader -> reader.as().isParty())
                        .flatMap(party -> of(party, running)).toList();
    }

    private Stream<Kennisgeving> of(Actor party, Running running) {
        var due = Unread.due(running.procedure(), running.rules(), party, running.today());
        if (due.isEmpty()) {
            return Stream.empty();
        }
        var klacht = running.dossier().state();
        var opened = dossiers.openedUpTo(running.dossier(), party.kenmerk());
        var all = Reading.addressedTo(running.procedure(), party);
        return due.stream().filter(letter -> KlachtNews.isAfter(klacht, letter, all.indexOf(letter), opened));
    }
}
