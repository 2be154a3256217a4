package nl.tegenkracht.contracts;

import java.time.DayOfWeek;
import java.util.List;

/**
 * What somebody with an ambt tells everybody about themselves, as the register holds it. Public, and no part of any
 * right: who may do what follows from the {@link Benoeming} alone. Whatever is not told is empty.
 *
 * @param talen      the languages somebody speaks, as codes of BCP 47
 * @param dagen      the days somebody is there
 * @param kamer      the room
 * @param telefoon   the telephone number, as people write it
 * @param over       a few sentences in Dutch
 * @param overEngels the same in English
 */
public record Profile(List<String> talen, List<DayOfWeek> dagen, String kamer, String telefoon, String over,
        String overEngels) {

    public Profile {
        talen = talen == null ? List.of() : List.copyOf(talen);
        dagen = dagen == null ? List.of() : List.copyOf(dagen);
        kamer = kamer == null ? "" : kamer;
        telefoon = telefoon == null ? "" : telefoon;
        over = over == null ? "" : over;
        overEngels = overEngels == null ? over : overEngels;
    }

    /** Who tells nothing. */
    public static Profile none() {
        return new Profile(null, null, null, null, null, null);
    }

    /** The sentences, in this language if there are any. */
    public String over(Language language) {
        return language == Language.EN ? overEngels : over;
    }
}
