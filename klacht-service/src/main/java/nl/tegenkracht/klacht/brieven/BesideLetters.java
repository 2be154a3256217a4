package nl.tegenkracht.klacht.brieven;

import java.util.Locale;
import nl.tegenkracht.klacht.procedure.state.Bijstand.Soort;

/** Who assists a party. Of the other side a reader hears that there is somebody, and not who. */
final class BesideLetters {

    private BesideLetters() {
    }

    static void readsAlong(Letter letter, LetterText text) {
        text.say("brieven.meelezen." + (letter.isToAParty() ? "party" : "commissie"))
                .sayIf(letter.isToAParty(), "brieven.meelezen.sees")
                .sayIf(letter.isToAParty(), "brieven.meelezen.ends");
    }

    static void counsel(Letter letter, LetterText text) {
        text.say("brieven.raadsman." + (letter.isToAParty() ? "party" : "commissie")).cite("bijstand")
                .say("brieven.raadsman.copies").also("brieven.raadsman.costs");
    }

    static void ended(Letter letter, LetterText text) {
        var whose = letter.isToAParty() ? "party" : "commissie";
        for (var soort : Soort.values()) {
            if (letter.hasAssistanceEnded(soort)) {
                text.say("brieven.bijstand-beeindigd." + whose + "." + code(soort));
            }
        }
        for (var soort : Soort.values()) {
            text.sayIf(letter.isAssisted(soort, letter.side()), "brieven.bijstand-beeindigd.still." + code(soort));
        }
        text.say("brieven.bijstand-beeindigd.other");
    }

    private static String code(Soort soort) {
        return soort.name().toLowerCase(Locale.ROOT);
    }

    static void comesAlong(Letter letter, LetterText text) {
        text.say("brieven.begeleiding.what").cite("bijstand").also("brieven.begeleiding.read")
                .sayIf(letter.isToAParty(), "brieven.begeleiding.own");
    }

    /** Letters go to both; of who reads along with the other the invitation says that there is somebody. */
    static void copies(Letter letter, LetterText text) {
        text.sayIf(letter.isToAParty() && letter.isAssisted(Soort.RAADSMAN, letter.notice().aan()),
                "brieven.copy.raadsman");
    }
}
