package nl.tegenkracht.melding.dossier;

/**
 * What is brought to the attention of the employer. One stuk, stored encrypted and never changed.
 *
 * @param tekst the text, in which nobody can be recognized
 * @param aan   name of who reads it; empty if it goes on paper
 */
public record SignaleringText(String tekst, String aan) {

    @Override
    public String toString() {
        return "SignaleringText[]";
    }
}
