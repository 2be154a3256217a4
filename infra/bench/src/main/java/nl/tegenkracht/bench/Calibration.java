package nl.tegenkracht.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What this machine gives at this moment for the bare minimum, and so by which factor a figure is comparable with one
 * of another machine.
 *
 * @param measured per yardstick the median; empty if the run was not calibrated
 */
record Calibration(Map<Yardstick, Double> measured) {

    private static final String CPU = "cpu";
    private static final String CPU_AND_DISK = "cpu+disk";
    private static final List<Yardstick> GATEWAYS = List.of(Yardstick.BARE_GATEWAY_WRK,
            Yardstick.BARE_GATEWAY_BUILT_IN);

    Calibration {
        measured = Map.copyOf(measured);
    }

    /** Every factor is 1. */
    static Calibration none() {
        return new Calibration(Map.of());
    }

    /** For what waits for computing. */
    Factor cpu() {
        return GATEWAYS.stream().filter(measured::containsKey).findFirst()
                .map(gateway -> gateway.factor(CPU, measured.get(gateway))).orElse(new Factor(CPU, 1));
    }

    /**
     * For a waiting time with durable writes in it: those by the disk, the rest by the CPU. So a slow disk excuses no
     * more than the writes that are waited for.
     *
     * @param ms the waiting time here
     * @param writes how many durable writes it waits for, one after the other
     */
    Factor cpuAndDisk(double ms, int writes) {
        if (!measured.containsKey(Yardstick.DURABLE_WRITE_P99)) {
            return new Factor(CPU_AND_DISK, cpu().value());
        }
        double disk = Math.min(ms, writes * measured.get(Yardstick.DURABLE_WRITE_P99));
        double reference = (ms - disk) * cpu().value()
                + Yardstick.DURABLE_WRITE_P99.factor(CPU_AND_DISK, measured.get(Yardstick.DURABLE_WRITE_P99))
                        .scale(Unit.MILLIS, disk);
        return new Factor(CPU_AND_DISK, reference / ms);
    }

    /** What the bare alternative gives here; not a number if it was not measured. */
    double here(Yardstick yardstick) {
        return measured.getOrDefault(yardstick, Double.NaN);
    }

    List<String> lines() {
        if (measured.isEmpty()) {
            return List.of("Not calibrated: every factor is taken as 1, so these figures hold for this machine only.");
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("calibration", "here", "reference", "factor"));
        new EnumMap<>(measured).forEach((yardstick, here) -> rows.add(List.of(yardstick.what(),
                yardstick.unit().text(here), yardstick.unit().text(yardstick.reference()),
                String.format(Locale.ROOT, "%.2f", yardstick.factor("", here).value()))));
        return TextTable.lines(rows);
    }
}
