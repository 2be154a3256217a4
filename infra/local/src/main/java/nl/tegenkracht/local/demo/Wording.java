package nl.tegenkracht.local.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with alternatives, <code>{one|another}</code>: two people who lived the same do not write the same. */
final class Wording {

    private static final Pattern ALTERNATIVES = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern PARAGRAPH = Pattern.compile(" // ");

    private Wording() {
    }

    /** @param teller which of the people who tell it; the same one always tells it the same */
    static String of(String text, int teller) {
        var place = new int[]{teller};
        var chosen = ALTERNATIVES.matcher(text).replaceAll(match -> {
            var options = match.group(1).split("\\|", -1);
            return Matcher.quoteReplacement(options[Math.floorMod(place[0]++, options.length)]);
        });
        return PARAGRAPH.matcher(chosen).replaceAll("\n\n");
    }
}
