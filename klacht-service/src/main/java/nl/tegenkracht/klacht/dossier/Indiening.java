package nl.tegenkracht.klacht.dossier;

import java.util.List;

/**
 * Who submits a klaagschrift and who receives it.
 *
 * @param klager      who may submit one here
 * @param behandelaar who receives it, or {@code null} if nobody in the Klachtencommissie can do so now
 * @param betrokkenen who of the Klachtencommissie must not receive it
 */
public record Indiening(Klager klager, Behandelaar behandelaar, List<Betrokkene> betrokkenen) {}
