package nl.tegenkracht.klacht.dossier;

import nl.tegenkracht.klacht.procedure.Reading;
import nl.tegenkracht.klacht.procedure.state.Actor;

/**
 * How much others did in a klacht that this reader may know of: it only ever grows, so the difference with how far the
 * reader opened it is what is new (record 0385). Who handles it hears of every act; everybody else of what they get a
 * letter about, so that no number tells of anything else.
 */
public final class KlachtNews {

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

    private static int actsOfOthers(Klacht klacht, Actor reader) {
        return (int) klacht.handelingen().stream().filter(act -> !act.door().equals(reader)).count();
    }

    private static int letters(Klacht klacht, Actor reader) {
        return klacht.procedure() == null ? 0 : Reading.addressedTo(klacht.procedure(), reader).size();
    }
}
