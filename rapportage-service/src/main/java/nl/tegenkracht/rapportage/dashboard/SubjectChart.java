package nl.tegenkracht.rapportage.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The onderwerpen as bars, the largest first, each divided by herkomst. Places are in percent of the picture.
 *
 * @param merken the marks on the axis
 * @param rijen  the bars
 */
record SubjectChart(List<Scale.Mark> merken, List<Row> rijen) {

    /** A part of a bar. */
    record Part(Overview.Figure cijfer, String x, String breedte) {}

    /** A bar. */
    record Row(Overview.Figure totaal, List<Part> delen) {}

    static SubjectChart of(List<Overview.OnderwerpRow> rows) {
        var scale = Scale.upTo(rows.stream().mapToLong(row -> row.totaal().aantal()).max().orElse(0));
        return new SubjectChart(scale.marks(0, 100).toList(), rows.stream()
                .sorted(Comparator.comparingLong((Overview.OnderwerpRow row) -> row.totaal().aantal()).reversed())
                .map(row -> new Row(row.totaal(), parts(row, scale))).toList());
    }

    private static List<Part> parts(Overview.OnderwerpRow row, Scale scale) {
        var parts = new ArrayList<Part>();
        var left = 0.0;
        for (var figure : row.herkomst()) {
            var width = 100 * scale.share(figure.aantal());
            parts.add(new Part(figure, Scale.percent(left), Scale.percent(width)));
            left += width;
        }
        return parts;
    }
}
