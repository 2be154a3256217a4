package nl.tegenkracht.bench;

import java.util.List;

/** Meet één onderwerp, met de vergelijking erbij. */
interface Meting {

    /** Duurt minuten; laat niets lopen. */
    List<Rij> meet() throws Exception;
}
