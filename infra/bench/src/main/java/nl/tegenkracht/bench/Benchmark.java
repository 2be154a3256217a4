package nl.tegenkracht.bench;

import java.util.List;

/** Meet één onderwerp, met de vergelijking erbij. */
interface Benchmark {

    /** Duurt minuten; laat niets lopen. */
    List<ResultRow> measure() throws Exception;
}
