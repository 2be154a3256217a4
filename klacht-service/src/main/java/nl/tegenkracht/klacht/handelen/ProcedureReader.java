package nl.tegenkracht.klacht.handelen;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.klacht.procedure.Knowing;
import nl.tegenkracht.klacht.content.DossierContent;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.handelen.ProcedureView.Member;
import nl.tegenkracht.klacht.handelen.ProcedureView.Part;
import nl.tegenkracht.klacht.procedure.Reading;
import nl.tegenkracht.klacht.procedure.Unread;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.Procedure;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Track;
import nl.tegenkracht.klacht.procedure.state.Voorziening;
import org.springframework.stereotype.Component;

/** Reads the procedure of a klacht for who takes part in it. */
@Component
public class ProcedureReader {

    private final Procedures procedures;
    private final People people;
    private final DossierContent content;
    private final PieceText pieceText;
    private final UnreadLetters unread;

    ProcedureReader(Procedures procedures, People people, DossierContent content, PieceText pieceText,
            UnreadLetters unread) {
        this.procedures = procedures;
        this.people = people;
        this.content = content;
        this.pieceText = pieceText;
        this.unread = unread;
    }

    /**
     * What this person may see of it today.
     *
     * @throws NotFound if this person takes no part in it
     */
    public ProcedureView view(Dossier<Klacht> dossier, Caller caller) {
        var running = procedures.of(dossier, caller);
        var procedure = running.procedure();
        var by = running.by();
        var numbers = running.numbers();
        var letters = Reading.letters(procedure, by);
        return new ProcedureView(by.as(), own(procedure, by).map(part -> part(part, running)).toList(),
                members(running), numbers.terms(terms(running)),
                numbers.letters(letters), numbers.pieces(Reading.of(procedure, by)),
                numbers.measures(measures(procedure, procedure.eyes(by))), Beside.lines(procedure, by),
                overtaken(procedure, letters));
    }

    /** For the secretaris also that a letter is to be made known: it stands there as what is to be done. */
    private List<RunningTerm> terms(Running running) {
        return Stream.concat(Reading.terms(running.procedure(), running.by()).stream(),
                unread.of(running).stream().map(letter -> Unread.asTerm(letter, running.rules()))).toList();
    }

    /** By the places of the letters among those of the reader, which is how they are numbered. */
    private static Set<Integer> overtaken(Procedure procedure, List<Kennisgeving> letters) {
        return IntStream.range(0, letters.size())
                .filter(place -> Knowing.isOvertaken(procedure, letters.get(place))).map(place -> place + 1).boxed()
                .collect(Collectors.toSet());
    }

    /**
     * The text of a piece or letter; the reading is in the audit trail before this returns.
     *
     * @throws NotFound if there is none that this person may read
     */
    public String text(Dossier<Klacht> dossier, String stuk, Caller caller) {
        var running = procedures.of(dossier, caller);
        if (!readable(running.procedure(), running.by()).contains(stuk)) {
            throw new NotFound();
        }
        var reference = dossier.stukken().stream().filter(one -> one.id().equals(stuk)).findFirst()
                .orElseThrow(NotFound::new);
        return pieceText.of(reference, content.text(dossier, reference, caller));
    }

    private static Set<String> readable(Procedure procedure, Actor by) {
        return Stream.concat(Reading.of(procedure, by).stream().map(Piece::stuk),
                Reading.letters(procedure, by).stream().map(Kennisgeving::stuk).filter(stuk -> stuk != null))
                .collect(Collectors.toSet());
    }

    private static Stream<Track> own(Procedure procedure, Actor by) {
        return procedure.tracks().stream().filter(part -> by.as() != Participant.UITVOERDER)
                .filter(part -> procedure.takesPart(by, part.nr()))
                .sorted(Comparator.comparingInt(Track::nr));
    }

    private static Part part(Track part, Running running) {
        var stage = Reading.stage(running.procedure(), part.nr(), running.by());
        var hearing = Reading.hearing(running.procedure(), part.nr(), running.by()).orElse(null);
        return new Part(running.numbers().ofPart(part.nr()), stage, hearing == null ? null : hearing.op(),
                hearing != null && hearing.apart(),
                part.stage() == Stage.BESLIST ? part.gevolgd() : null);
    }

    private List<Member> members(Running running) {
        return !Reading.knowsThePanel(running.procedure(), running.by())
                ? List.of()
                : running.procedure().panel().zetels().stream().map(seat -> new Member(seat.zetel(),
                        seat.kenmerk() == null ? null : people.name(seat.kenmerk()).orElse(null), seat.as(),
                        seat.vrij())).toList();
    }

    /**
     * The klager hears of every request (A8); the aangeklaagde of what he asked for, and of what touches him once he is
     * told.
     */
    static List<Voorziening> measures(Procedure procedure, Actor by) {
        return procedure.voorzieningen().stream().filter(one -> procedure.takesPart(by, one.track()))
                .filter(one -> switch (by.as()) {
                    case SECRETARIS, VOORZITTER, LID, KLAGER -> true;
                    case AANGEKLAAGDE -> one.verzoek().door() == by.as() || one.gehoord().contains(by.as())
                            || one.besluit() != null && one.verzoek().raakt() == by.as();
                    case BEVOEGD_GEZAG -> one.overlegd();
                    case SYSTEEM, VERTROUWENSPERSOON, UITVOERDER -> false;
                }).toList();
    }
}
