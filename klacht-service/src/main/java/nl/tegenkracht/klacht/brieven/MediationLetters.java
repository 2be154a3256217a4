package nl.tegenkracht.klacht.brieven;

import nl.tegenkracht.klacht.procedure.state.Participant;

/** Looking together whether it can be solved. No term stops for it, and each letter says so. */
final class MediationLetters {

    private MediationLetters() {
    }

    static void proposed(Letter letter, LetterText text) {
        text.say("brieven.bemiddeling-voorgesteld." + letter.notice().aan().code()).cite("bemiddeling")
                .sayIf(letter.isTo(Participant.KLAGER), "brieven.bemiddeling-voorgesteld.consent")
                .sayIf(letter.isToAParty(), "brieven.bemiddeling-voorgesteld.free")
                .say("brieven.bemiddeling.terms");
    }

    static void refused(Letter letter, LetterText text) {
        text.say("brieven.bemiddeling-geweigerd.what").also("brieven.bemiddeling-geweigerd.panel")
                .sayIf(letter.isToAParty(), "brieven.bemiddeling-geweigerd.on").say("brieven.bemiddeling.terms");
    }

    static void started(LetterText text) {
        text.say("brieven.bemiddeling-loopt.what").also("brieven.bemiddeling-loopt.stop")
                .say("brieven.bemiddeling-loopt.secret").also("brieven.bemiddeling-loopt.ends")
                .say("brieven.bemiddeling.terms");
    }

    static void over(LetterText text) {
        text.say("brieven.bemiddeling-voorbij.what").also("brieven.bemiddeling-voorbij.agreement")
                .say("brieven.bemiddeling-voorbij.on").say("brieven.bemiddeling.terms");
    }
}
