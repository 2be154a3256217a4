package nl.tegenkracht.bench;

/**
 * What every run measures first, and what the reference machine gives for it (record 0212): the load generators take
 * different shares of the same two cores, so each has a reference of its own.
 */
enum Yardstick {

    BARE_GATEWAY_WRK("bare gateway (wrk)", Unit.PER_SECOND, 8604),
    BARE_GATEWAY_BUILT_IN("bare gateway (built-in load generator)", Unit.PER_SECOND, 8220),
    DURABLE_WRITE("raw durable write, 1 KB and fsync", Unit.PER_SECOND, 7420),
    DURABLE_WRITE_P99("the same, p99", Unit.FINE_MILLIS, 0.20),
    ROUND_TRIP("raw produce to consume, p50", Unit.FINE_MILLIS, 2.5),
    ROUND_TRIP_P99("raw produce to consume, p99", Unit.FINE_MILLIS, 5.4),
    BARE_START("start of a bare Boot service", Unit.SECONDS, 2.0);

    private final String what;
    private final Unit unit;
    private final double reference;

    Yardstick(String what, Unit unit, double reference) {
        this.what = what;
        this.unit = unit;
        this.reference = reference;
    }

    String what() {
        return what;
    }

    Unit unit() {
        return unit;
    }

    double reference() {
        return reference;
    }

    Factor factor(String kind, double here) {
        return Factor.of(kind, unit, here, reference);
    }
}
