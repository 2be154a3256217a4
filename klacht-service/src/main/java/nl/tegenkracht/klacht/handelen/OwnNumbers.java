package nl.tegenkracht.klacht.handelen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.klacht.procedure.Reading;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.Procedure;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.Track;
import nl.tegenkracht.klacht.procedure.state.Voorziening;

/**
 * Numbers as one reader knows them: each counts what is theirs, so that none tells how much there is for others (record
 * 0377). Only in what goes out and comes in; inside the procedure a number is that of the whole klacht.
 *
 * @param parts    the numbers of this reader's parts
 * @param letters  those of the letters this reader can deliver
 * @param measures those of the voorzieningen this reader knows of
 */
record OwnNumbers(List<Integer> parts, List<Integer> letters, List<Integer> measures) {

    static OwnNumbers of(Procedure procedure, Actor by) {
        return new OwnNumbers(
                procedure.tracks().stream().map(Track::nr).filter(nr -> procedure.takesPart(by, nr)).sorted().toList(),
                Reading.deliverable(procedure, by).stream().map(Kennisgeving::nr).toList(),
                ProcedureReader.measures(procedure, by).stream().map(Voorziening::nr).toList());
    }

    /** The reader's number of a part; the klacht as a whole is 0 for everybody. */
    int ofPart(int track) {
        return track == 0 ? 0 : parts.indexOf(track) + 1;
    }

    /** @throws NotFound if the reader has no such part */
    int part(int own) {
        return own == 0 ? 0 : in(parts, own);
    }

    int ofLetter(int nr) {
        return letters.indexOf(nr) + 1;
    }

    /** @throws NotFound if there is no such letter that the reader can deliver */
    int letter(int own) {
        return in(letters, own);
    }

    int ofMeasure(int nr) {
        return measures.indexOf(nr) + 1;
    }

    /** @throws NotFound if the reader knows of no such voorziening */
    int measure(int own) {
        return in(measures, own);
    }

    List<RunningTerm> terms(List<RunningTerm> terms) {
        return terms.stream().map(one -> new RunningTerm(one.code(), ofPart(one.track()), one.voor(), one.start(),
                one.einde(), one.status(), one.op())).toList();
    }

    List<Kennisgeving> letters(List<Kennisgeving> letters) {
        return IntStream.range(0, letters.size()).mapToObj(place -> {
            var one = letters.get(place);
            return new Kennisgeving(place + 1, one.brief(), ofPart(one.track()), one.aan(), one.op(), one.bezorgd(),
                    one.stuk(), one.bekend());
        }).toList();
    }

    List<Piece> pieces(List<Piece> pieces) {
        return pieces.stream().map(one -> new Piece(one.stuk(), one.kind(), ofPart(one.track()), one.door(), one.op(),
                one.herstelt()))
                .toList();
    }

    List<Voorziening> measures(List<Voorziening> known) {
        var numbered = new ArrayList<Voorziening>();
        known.forEach(one -> numbered.add(new Voorziening(numbered.size() + 1, ofPart(one.track()), one.verzoek(),
                one.overlegd(), one.gehoord(), one.besluit())));
        return numbered;
    }

    private static int in(List<Integer> numbers, int own) {
        if (own < 1 || own > numbers.size()) {
            throw new NotFound();
        }
        return numbers.get(own - 1);
    }
}
