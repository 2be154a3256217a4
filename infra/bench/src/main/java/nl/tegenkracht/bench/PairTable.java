package nl.tegenkracht.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Old and new, measured in turns: per figure every ratio and the median, which may be 1.10 at most. */
record PairTable(List<Pair> pairs) {

    private static final double LIMIT = 1.10;
    private static final List<String> HEADER = List.of("how many times the old (above 1 is worse)", "median",
            "of every pair", "bar", "");

    record Pair(MeasuredTable before, MeasuredTable after) {}

    PairTable {
        pairs = List.copyOf(pairs);
    }

    private record PairRow(String what, RoundValues ratios, boolean bar) {

        boolean missed() {
            return bar && !(ratios.median() <= LIMIT);
        }

        List<String> cells() {
            return List.of(bar ? what : "  " + what, number(ratios.median()),
                    String.join(" ", ratios.values().stream().map(PairTable::number).toList()),
                    bar ? "<= " + number(LIMIT) : "", bar ? missed() ? ResultRow.FAILED : ResultRow.PASSED : "");
        }
    }

    String text(List<String> conditions) {
        var cells = new ArrayList<>(List.of(HEADER));
        rows().stream().map(PairRow::cells).forEach(cells::add);
        var lines = new ArrayList<>(conditions);
        lines.add("");
        lines.addAll(TextTable.lines(cells));
        return String.join("\n", lines) + "\n";
    }

    /** Also false if there is nothing to compare. */
    boolean allMet() {
        return !rows().isEmpty() && rows().stream().noneMatch(PairRow::missed);
    }

    private List<PairRow> rows() {
        return pairs.isEmpty()
                ? List.of()
                : pairs.getFirst().after().figures().keySet().stream().filter(this::isEverywhere).map(this::row)
                        .toList();
    }

    private boolean isEverywhere(String what) {
        return pairs.stream().allMatch(pair -> pair.before().figures().containsKey(what)
                && pair.after().figures().containsKey(what));
    }

    private PairRow row(String what) {
        return new PairRow(what, RoundValues.of(pairs, pair -> pair.after().figures().get(what)
                .costAgainst(pair.before().figures().get(what))),
                pairs.getFirst().after().figures().get(what).bar());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
