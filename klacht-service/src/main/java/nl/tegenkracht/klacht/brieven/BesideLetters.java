package nl.tegenkracht.klacht.brieven;

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
        text.say("brieven.bijstand-beeindigd." + (letter.isToAParty() ? "party" : "commissie"))
                .also("brieven.bijstand-beeindigd.other");
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
