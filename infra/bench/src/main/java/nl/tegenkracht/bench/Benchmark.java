package nl.tegenkracht.bench;

import java.util.List;

/** Measures one subject, with the comparison next to it. */
interface Benchmark {

    /** Takes minutes; leaves nothing running. */
    List<ResultRow> measure() throws Exception;
}
