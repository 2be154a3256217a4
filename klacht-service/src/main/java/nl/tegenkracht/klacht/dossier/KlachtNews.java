package nl.tegenkracht.klacht.dossier;

import java.util.EnumSet;
import java.util.Set;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.klacht.procedure.Reading;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;

/**
 * How much others did in a klacht that this reader may know of: it only ever grows, so the difference with how far the
 * reader opened it is what is new (record 0385). Who handles it hears of every act; everybody else of what they get a
 * letter about, so that no number tells of anything else.
 */
public final class KlachtNews {

    /** No work of the Klachtencommissie (record 0370). */
    private static final Set<ActKind> EXECUTION = EnumSet.of(ActKind.GEEF_UITVOERINGSOPDRACHT,
            ActKind.MELD_UITGEVOERD);
    /** That bemiddeling was proposed or refused is not known to who judges (record 0371). */
    private static final Set<ActKind> UNSEEN_BY_THE_PANEL = EnumSet.of(ActKind.GEEF_UITVOERINGSOPDRACHT,
            ActKind.MELD_UITGEVOERD, ActKind.STEL_BEMIDDELING_VOOR, ActKind.ANTWOORD_OP_BEMIDDELING);

    private KlachtNews() {
    }

    public static int of(Klacht klacht, Actor reader) {
        return switch (reader.as()) {
            case SECRETARIS, VOORZITTER, LID -> 1 + klacht.aanvullingen().size() + actsOfOthers(klacht, reader);
            case KLAGER -> klacht.overdrachten().size() + letters(klacht, reader);
            case AANGEKLAAGDE, BEVOEGD_GEZAG, UITVOERDER -> letters(klacht, reader);
            case VERTROUWENSPERSOON -> klacht.procedure() == null
                    ? 0
                    : Reading.letters(klacht.procedure(), reader).size();
            case SYSTEEM -> 0;
        };
    }

    /** How much of it is new for a reader who opened it up to here. */
    public static int unread(Klacht klacht, Actor reader, int openedUpTo) {
        return Math.max(0, of(klacht, reader) - openedUpTo);
    }

    /**
     * Whether a letter came after what this party opened, as {@link #of} counts that. Of a letter the day is kept and of
     * who opened it a number: what came on the same day as another behandelaar counts as after that.
     *
     * @param place  the place of the letter among those to this party, from 0
     * @param opened how far it was opened
     */
    public static boolean isAfter(Klacht klacht, Kennisgeving letter, int place, int opened) {
        var handedOver = letter.aan() != Participant.KLAGER
                ? 0
                : klacht.overdrachten().stream().filter(one -> !LegalClock.day(one.op()).isAfter(letter.op())).count();
        return place + handedOver >= opened;
    }

    /** Whether the klager did and heard nothing since it was filed but that it came in: what others do does not show. */
    public static boolean isJustFiled(Klacht klacht) {
        var klager = new Actor(klacht.klager(), Participant.KLAGER);
        return klacht.staat().isOpen() && klacht.aanvullingen().isEmpty()
                && klacht.handelingen().stream().noneMatch(act -> act.door().equals(klager))
                && (klacht.procedure() == null || Reading.addressedTo(klacht.procedure(), klager).stream()
                        .allMatch(letter -> letter.brief() == LetterKind.ONTVANGSTBEVESTIGING));
    }

    /** Whether who handles a klacht may notice that this was done. */
    static boolean mayNotice(Actor reader, Handeling act) {
        var hidden = reader.as() == Participant.SECRETARIS ? EXECUTION : UNSEEN_BY_THE_PANEL;
        return act.door().equals(reader) || !hidden.contains(act.kind());
    }

    private static int actsOfOthers(Klacht klacht, Actor reader) {
        return (int) klacht.handelingen().stream().filter(act -> !act.door().equals(reader))
                .filter(act -> mayNotice(reader, act)).count();
    }

    private static int letters(Klacht klacht, Actor reader) {
        return klacht.procedure() == null ? 0 : Reading.addressedTo(klacht.procedure(), reader).size();
    }
}
