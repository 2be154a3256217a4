package nl.tegenkracht.e2e;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An instrument of {@code docs/sources.csv}. */
record LawSource(String code, String title, Set<String> articles) {

    private static final Pattern REFERENCE = Pattern.compile(
            "(\\d+(?:\\.\\d+)*)(?:([a-z])(?![a-z]))?(?: lid (\\d+))?(?: onder ([a-z])(?![a-z]))?");
    private static final Pattern NEXT = Pattern.compile(
            "(?:,| en| and| to| up to and including) (?:(art(?:\\.|ikel)) )?(?=\\d|([a-z])(?![a-z]))");

    /**
     * Articles as a text names them together.
     *
     * @param alternatives what a bare number may mean: in "4 lid 2, 6 lid 2 and 8" the last is an article, in "4 lid 1 en
     *                     2" a paragraph
     */
    record Citation(String text, List<List<String>> alternatives) {}

    static List<LawSource> all(Checkout.TextFile csv) {
        return csv.text().lines().skip(1).map(line -> line.split(",", -1))
                .map(cells -> new LawSource(cells[0], cells[1], Set.of(cells[4].split(";")))).toList();
    }

    /** {@code 2 onder o} as {@code 2o}, as this list writes it. */
    static String normalized(String artikel) {
        return artikel.replace(" onder ", "");
    }

    boolean has(Citation citation) {
        return citation.alternatives().stream().allMatch(either -> either.stream().anyMatch(articles::contains));
    }

    Stream<Citation> citationsIn(String text) {
        if (!text.contains(code) && !text.contains(title)) {
            return Stream.empty();
        }
        var named = Pattern.compile("(?:" + Pattern.quote(code) + "|" + Pattern.quote(title)
                + ")(?: art(?:\\.|ikel(?:en)?))? (?=\\d)");
        return named.matcher(text).results()
                .map(match -> read(text.substring(match.start(), Math.min(text.length(), match.end() + 80)),
                        match.end() - match.start()));
    }

    private static Citation read(String text, int start) {
        var found = new ArrayList<List<String>>();
        var reference = REFERENCE.matcher(text).region(start, text.length());
        String number = "";
        String place = "";
        int end = start;
        while (reference.lookingAt()) {
            var bare = reference.group(2) == null && reference.group(3) == null && reference.group(4) == null;
            var paragraphOfLast = number + "." + reference.group(1);
            var either = bare && place.contains(".") && !number.isEmpty()
                    ? List.of(paragraphOfLast, reference.group(1))
                    : List.of(written(reference.group(1), reference.group(3), reference.group(2), reference.group(4)));
            found.add(either);
            number = reference.group(1);
            place = written(number, reference.group(3), null, null);
            end = reference.end();
            var next = NEXT.matcher(text).region(end, text.length());
            while (next.lookingAt() && next.group(2) != null) {
                found.add(List.of(place + next.group(2)));
                end = next.end(2);
                next.region(end, text.length());
            }
            if (!next.lookingAt()) {
                break;
            }
            place = next.group(1) == null ? place : "";
            reference.region(next.end(), text.length());
        }
        return new Citation(text.substring(0, end), found);
    }

    private static String written(String... parts) {
        var lid = parts[1] == null ? "" : "." + parts[1];
        return parts[0] + lid + String.join("", Arrays.stream(parts).skip(2).filter(part -> part != null).toList());
    }
}
