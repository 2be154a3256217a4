package nl.tegenkracht.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds words for people that stand in a template itself instead of in a bundle. */
final class Words {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", Pattern.DOTALL);
    private static final Pattern EXPRESSION = Pattern.compile("\\[\\[.*?]]", Pattern.DOTALL);
    private static final Pattern READ_ALOUD = Pattern
            .compile(
                    "(?<![\\w:-])(?:aria-label|title|alt|placeholder|label|data-kop|data-naam)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern QUOTED = Pattern.compile("'(\\p{Lu}\\p{Ll}[^'$]*)'");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    /** The name of the site is the same in every language. */
    private static final String NAME = "Tegenkracht";

    private Words() {
    }

    static List<String> in(String template) {
        var html = COMMENT.matcher(template).replaceAll("");
        var found = new ArrayList<String>();
        READ_ALOUD.matcher(html).results().forEach(match -> found.add(match.group(1)));
        QUOTED.matcher(html).results().forEach(match -> found.add(match.group(1)));
        var text = EXPRESSION.matcher(html).replaceAll(" ");
        for (var piece : TAG.split(text)) {
            if (LETTERS.matcher(piece.replace(NAME, "")).find()) {
                found.add(piece.strip());
            }
        }
        return found;
    }
}
