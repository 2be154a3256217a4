package nl.tegenkracht.melding.dossier;

import java.util.List;

/**
 * Wat de melder bij het melden schreef: één stuk, versleuteld bewaard en nooit gewijzigd. Wat niet is ingevuld, is leeg.
 *
 * @param naam      hoe de melder genoemd wil worden
 * @param verhaal   wat er gebeurde
 * @param waar      waar het gebeurde
 * @param wanneer   wanneer het gebeurde
 * @param wens      wat de melder zou willen
 * @param betrokken benoemingen van vertrouwenspersonen die volgens de melder betrokken zijn (besluit 14)
 */
public record Relaas(String naam, String verhaal, String waar, String wanneer, String wens, List<String> betrokken) {

    public Relaas {
        betrokken = List.copyOf(betrokken);
    }

    @Override
    public String toString() {
        return "Relaas[]";
    }
}
