package nl.tegenkracht.local.demo;

import java.util.Map;

/**
 * One line of a story: on which day somebody does something.
 *
 * @param day    counted from the first day of the story
 * @param role   who does it: the one who files, or who answers
 * @param act    what
 * @param text   what they write; alternatives are still in it
 * @param fields more of what the form asks, under the names of the API
 */
record StoryStep(int day, Role role, Act act, String text, Map<String, String> fields) {

    StoryStep {
        fields = Map.copyOf(fields);
    }

    /** Whose part in a story it is. */
    enum Role {
        FILER,
        CONFIDANT
    }

    /** What can be done through the API; the word with which a line of the script says so. */
    enum Act {

        MELD("meldt"),
        DIEN_IN("klaagt"),
        BERICHT("schrijft"),
        WISSEL("wisselt"),
        BEEINDIG("stopt"),
        SLUIT_AF("sluit af"),
        STEL_VOOR("stelt voor"),
        STEM_IN("stemt in"),
        WEIGER("weigert"),
        VOER_UIT("voert uit"),
        VUL_AAN("vult aan"),
        TREK_IN("trekt in");

        private final String word;

        Act(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
