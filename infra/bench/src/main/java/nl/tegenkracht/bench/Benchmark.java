package nl.tegenkracht.bench;

import java.util.List;

/** Measures one subject, with the comparison next to it. */
interface Benchmark {

    /** What must be measured before anything else touches the disk. */
    default void beforeCalibration() throws Exception {
    }

    /** Takes minutes; leaves nothing running. */
    List<ResultRow> measure(Calibration calibration) throws Exception;
}
