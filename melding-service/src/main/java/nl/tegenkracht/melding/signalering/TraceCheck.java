package nl.tegenkracht.melding.signalering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.melding.content.DataFile;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * Finds what in a text can lead to a person. In a group of under ten a unit, a date or a function is enough; a name, a
 * way to reach somebody and a kenmerk lead to one person in any group. It knows words, not meaning: who writes still
 * reads it over (record 0365).
 */
@Component
class TraceCheck {

    /** From so many people on, a unit, date or function leads to nobody by itself. */
    static final int SAFE_GROUP = 10;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    /** With brackets, dots, strokes and dashes, of here and of abroad; a date with an hour after it is none. */
    private static final Pattern TELEPHONE = Pattern.compile("(?<![\\w+])(?<![0-9][-./])"
            + "(?!\\d{1,2}[-./]\\d{1,2}[-./](?:19|20)\\d{2}\\b)"
            + "(?:\\(?(?:\\+|00)[1-9][0-9]{0,2}(?:SEP{0,3}[0-9]){7,12}|\\(?0(?:SEP{0,3}[0-9]){9})(?![0-9])"
                    .replace("SEP", "[ \\u00a0()/.\\-\\u2010-\\u2014]"));
    /** Shorter parts of a name are words of their own: van, de, in. */
    private static final int SHORTEST_NAME = 3;

    private final Map<Trace, List<Pattern>> patterns;

    TraceCheck() {
        var words = DataFile.read("herleidbaar.json", new TypeReference<Words>() {
        });
        patterns = Map.of(Trace.EENHEID, words.units(), Trace.DATUM, words.dates(), Trace.FUNCTIE,
                List.of(anyOf(words.functies(), "(?:s|n|en|ën|'s|[a-z]*sters?)?")), Trace.BEREIKBAARHEID,
                List.of(Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+", FLAGS),
                        TELEPHONE),
                Trace.KENMERK, List.of(Pattern.compile("\\b[0-9a-f]{32}\\b", FLAGS)));
    }

    /**
     * The words of the file.
     *
     * @param soortenEenheid what comes before the name of a unit
     * @param eenheden       names of units as they are
     * @param maanden        months
     * @param dagen          days and moments
     * @param functies       functions
     */
    private record Words(List<String> soortenEenheid, List<String> eenheden, List<String> maanden, List<String> dagen,
            List<String> functies) {

        List<Pattern> units() {
            return List.of(anyOf(eenheden, ""), Pattern.compile("(?iu:\\b(?:" + joined(soortenEenheid)
                    + "))(?: (?:van|voor|of|for)(?: (?:de|het|the))?)? (?:\\p{Lu}[\\p{L}\\p{N}&-]*|\\p{N}+\\w*)"
                    + "(?: (?:en |& )?\\p{Lu}[\\p{L}-]*)*", Pattern.UNICODE_CHARACTER_CLASS));
        }

        List<Pattern> dates() {
            return List.of(Pattern.compile("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b"),
                    Pattern.compile("\\b[0-9]{1,2}[-/.][0-9]{1,2}(?:[-/.][0-9]{2,4})?\\b"),
                    Pattern.compile("\\b(?:[0-9]{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:" + joined(maanden)
                            + ")\\b(?: [0-9]{1,2}\\b(?!\\d))?(?:,? [0-9]{4}\\b)?", FLAGS),
                    anyOf(dagen, "(?:ochtend|middag|avond|nacht)?"));
        }
    }

    /**
     * What has to go out of a text before it is sent.
     *
     * @param group how many people it is about
     * @param names what the people of the employer are called
     * @return in the order of the text, nothing twice
     */
    List<TraceFinding> findings(String text, int group, Collection<String> names) {
        var found = new ArrayList<TraceFinding>();
        patterns.forEach((trace, all) -> {
            if (trace.isStoppedAlways() || group < SAFE_GROUP) {
                all.forEach(pattern -> add(trace, pattern, text, found));
            }
        });
        namePatterns(names).forEach(pattern -> add(Trace.NAAM, pattern, text, found));
        return outermost(found);
    }

    private static void add(Trace trace, Pattern pattern, String text, List<TraceFinding> found) {
        pattern.matcher(text).results()
                .forEach(match -> found.add(new TraceFinding(trace, match.start() + 1, match.group())));
    }

    /** What lies within something longer that goes out is not named once more. */
    private static List<TraceFinding> outermost(List<TraceFinding> found) {
        var sorted = found.stream().sorted(Comparator.comparingInt(TraceFinding::from)
                .thenComparing(Comparator.comparingInt((TraceFinding one) -> one.words().length()).reversed()))
                .toList();
        var kept = new ArrayList<TraceFinding>();
        var until = 0;
        for (var one : sorted) {
            if (one.from() >= until) {
                kept.add(one);
                until = one.from() + one.words().length();
            }
        }
        return kept;
    }

    /** A whole name however it is typed; a part of it not in small letters, for then it can be a word of every day. */
    private static Stream<Pattern> namePatterns(Collection<String> names) {
        var whole = names.stream().map(name -> Pattern.compile(
                "\\b" + Stream.of(name.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"))
                        + "\\b",
                FLAGS));
        var parts = names.stream().flatMap(TraceCheck::partsOf).distinct().map(part -> Pattern.compile("\\b(?:"
                + joined(List.of(part, part.toUpperCase(Locale.ROOT))) + ")\\b", Pattern.UNICODE_CHARACTER_CLASS));
        return Stream.concat(whole, parts);
    }

    /** Esdoornveld of van den Esdoornveld, and Amrani of el-Amrani. */
    private static Stream<String> partsOf(String name) {
        return Stream.of(name.split("[\\s'\u2019-]+"))
                .filter(part -> part.length() >= SHORTEST_NAME && Character.isUpperCase(part.charAt(0)));
    }

    private static Pattern anyOf(List<String> words, String ending) {
        return Pattern.compile("\\b(?:" + joined(words) + ")" + ending + "\\b", FLAGS);
    }

    private static String joined(List<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }
}
