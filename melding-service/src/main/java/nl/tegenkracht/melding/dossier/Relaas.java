package nl.tegenkracht.melding.dossier;

import java.util.List;

/**
 * Relaas: what the melder wrote when melding. One stuk, stored encrypted and never changed. What is not filled in, is
 * empty.
 *
 * @param naam      what the melder wants to be called
 * @param contact   how the melder would rather be reached; absent in what was written before there was such a field
 * @param verhaal   what happened
 * @param waar      where it happened
 * @param wanneer   when it happened
 * @param wens      what the melder would like
 * @param betrokken benoemingen of vertrouwenspersonen who are involved according to the melder (D-14)
 */
public record Relaas(String naam, String contact, String verhaal, String waar, String wanneer, String wens,
        List<String> betrokken) {

    public Relaas {
        contact = contact == null ? "" : contact;
        betrokken = List.copyOf(betrokken);
    }

    @Override
    public String toString() {
        return "Relaas[]";
    }
}
