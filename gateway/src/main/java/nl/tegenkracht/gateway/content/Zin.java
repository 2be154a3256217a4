package nl.tegenkracht.gateway.content;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Zin: a sentence on a page, in one language.
 *
 * @param bronnen what says so: an instrument of {@code docs/sources.csv} with its article, a domain decision, or
 *                {@code site} and {@code algemeen} for what this site does and what everybody knows
 */
public record Zin(String tekst, List<String> bronnen) {

    private static final Pattern ARTICLE = Pattern.compile("KR-2021 (\\d+)(?:\\.(\\d+))?([a-z])?");

    public Zin {
        bronnen = List.copyOf(bronnen);
    }

    /** The articles of the Klachtenregeling that say so, as pages know to write them out. */
    public List<String> artikelen() {
        return bronnen.stream().map(ARTICLE::matcher).filter(Matcher::matches).map(Zin::artikel).toList();
    }

    private static String artikel(Matcher place) {
        return "KR-2021 art. " + place.group(1) + part(" lid ", place.group(2)) + part(" onder ", place.group(3));
    }

    private static String part(String word, String number) {
        return number == null ? "" : word + number;
    }
}
