package nl.tegenkracht.klacht.brieven;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.klacht.brieven.PapersView.LetterLine;
import nl.tegenkracht.klacht.brieven.PapersView.PieceLine;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.handelen.ProcedureReader;
import nl.tegenkracht.klacht.handelen.ProcedureView;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.regels.RegelsRepository;
import nl.tegenkracht.terms.TermijnCalculator;
import org.springframework.stereotype.Component;

/** Reads letters and pieces of a klacht for whoever takes part in it. What is not theirs does not exist for them. */
@Component
public class Papers {

    private final ProcedureReader reader;
    private final LetterWriter writer;
    private final RegelsRepository regels;
    private final TermijnCalculator calculator;
    private final LegalClock clock;

    Papers(ProcedureReader reader, LetterWriter writer, RegelsRepository regels, TermijnCalculator calculator,
            LegalClock clock) {
        this.reader = reader;
        this.writer = writer;
        this.regels = regels;
        this.calculator = calculator;
        this.clock = clock;
    }

    /** A letter to read, with the pieces that go with it as far as this reader may read them. */
    record ReadLetter(LetterLine line, String text, Optional<String> translation, List<ReadPiece> attached,
            ProcedureView view) {

        @Override
        public String toString() {
            return "ReadLetter[]";
        }
    }

    /** A piece to read. */
    record ReadPiece(PieceLine line, String text) {

        @Override
        public String toString() {
            return "ReadPiece[]";
        }
    }

    /** What there is for this reader. */
    public PapersView of(Dossier<Klacht> dossier, Caller caller) {
        var view = reader.view(dossier, caller);
        return new PapersView(view.as(), view.letters().stream().map(letter -> line(letter, view)).toList(),
                pieces(view), Reminders.of(view, clock.today()),
                Timeline.of(view, dossier.state().indieningDate(), rules(dossier),
                        clock.today()),
                view.parts().size() > 1);
    }

    private ProcedureRules rules(Dossier<Klacht> dossier) {
        return new ProcedureRules(regels.forKlacht(dossier.state()).map(Geldend::regelset).orElse(null), calculator);
    }

    private static LetterLine line(Kennisgeving letter, ProcedureView view) {
        var foreign = letter.aan() != view.as();
        return new LetterLine(letter, foreign, foreign ? status(letter, view) : null);
    }

    private static Text status(Kennisgeving letter, ProcedureView view) {
        if (letter.bekend() != null) {
            return Text.of("brieven.list.known", letter.bekend().op(),
                    Text.of("klacht.procedure.made-known." + letter.bekend().via().code()));
        }
        return letter.bezorgd() != null
                ? Text.of("brieven.list.delivered", letter.bezorgd())
                : Text.of(view.overtaken().contains(letter.nr())
                        ? "brieven.list.not-to-be-sent"
                        : "brieven.list.not-delivered");
    }

    private static List<PieceLine> pieces(ProcedureView view) {
        return IntStream.range(0, view.pieces().size())
                .mapToObj(index -> new PieceLine(index + 1, view.pieces().get(index))).toList();
    }

    /** @throws NotFound if there is no such letter that this person may read */
    ReadLetter letter(Dossier<Klacht> dossier, String stuk, Caller caller, Language language) {
        var view = reader.view(dossier, caller);
        var letter = view.letters().stream().filter(one -> stuk.equals(one.stuk())).findFirst()
                .orElseThrow(NotFound::new);
        var text = reader.text(dossier, stuk, caller);
        var attached = Attachments.of(letter, view.pieces());
        return new ReadLetter(line(letter, view), text, translation(dossier, letter, text, language),
                pieces(view).stream().filter(piece -> attached.contains(piece.piece()))
                        .map(piece -> read(dossier, piece, caller)).toList(),
                view);
    }

    /** Only while it would still say the same as the letter that is kept. */
    private Optional<String> translation(Dossier<Klacht> dossier, Kennisgeving letter, String text,
            Language language) {
        var procedure = dossier.state().procedure();
        return language == Language.NL || procedure == null
                ? Optional.empty()
                : procedure.ledger().told().stream().filter(kept -> letter.stuk().equals(kept.stuk())).findFirst()
                        .flatMap(kept -> writer.translation(kept, procedure, rules(dossier), text, language));
    }

    /**
     * The letter to whoever should have acted before a day that is over: for the secretaris, to send.
     *
     * @throws NotFound if it is not for this person, or there is nothing to write
     */
    String lateLetter(Dossier<Klacht> dossier, int track, String code, Caller caller) {
        var view = reader.view(dossier, caller);
        return view.terms().stream().filter(_ -> view.as() == Participant.SECRETARIS)
                .filter(term -> term.track() == track && term.code().equals(code) && LateNotice.hasLetter(term)
                        && term.isOverdue(clock.today()))
                .findFirst().map(term -> LateNotice.letter(term, view.terms(), rules(dossier)))
                .map(writer::inDutch).orElseThrow(NotFound::new);
    }

    /** @throws NotFound if there is no such piece that this person may read */
    ReadPiece piece(Dossier<Klacht> dossier, String stuk, Caller caller) {
        return pieces(reader.view(dossier, caller)).stream().filter(one -> one.piece().stuk().equals(stuk)).findFirst()
                .map(one -> read(dossier, one, caller)).orElseThrow(NotFound::new);
    }

    private ReadPiece read(Dossier<Klacht> dossier, PieceLine piece, Caller caller) {
        return new ReadPiece(piece, reader.text(dossier, piece.piece().stuk(), caller));
    }
}
