package nl.tegenkracht.melding.dossier;

/**
 * What a vertrouwenspersoon announces when breaking confidentiality: one stuk, stored encrypted and never changed.
 *
 * @param wie    to whom
 * @param wat    what is told there
 * @param waarom the reason
 * @param gezegd when and how the melder was told, or why that could not be
 */
public record DoorbrekingText(String wie, String wat, String waarom, String gezegd) {

    @Override
    public String toString() {
        return "DoorbrekingText[]";
    }
}
