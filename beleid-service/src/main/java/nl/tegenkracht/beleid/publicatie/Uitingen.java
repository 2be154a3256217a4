package nl.tegenkracht.beleid.publicatie;

import java.util.List;
import nl.tegenkracht.contracts.DataDomain;

/** Weet wat er op het topic van een domein hoort te staan. */
public interface Uitingen {

    /** Alles wat in dit domein geuit is, in de volgorde waarin het verzonden moet worden. */
    List<Uiting> van(DataDomain domein);
}
