package nl.tegenkracht.contracts;

import java.util.ArrayList;
import java.util.List;

/**
 * Something to be said to somebody, before it is known in which language: the key of a message with what goes into it
 * (record 0285). This is what findings, refusals and states carry; it becomes words at the edge and is never stored.
 *
 * @param code      key of a message in a bundle; empty for words that exist in Dutch only
 * @param arguments numbers, days, moments, concepts of a regelset, words that are the same in every language, or texts
 */
public record Text(String code, List<Object> arguments) {

    public Text {
        arguments = List.copyOf(arguments);
    }

    public static Text of(String code, Object... arguments) {
        return new Text(code, List.of(arguments));
    }

    /** Of something that is counted: the key ends in {@code one} or {@code many}, and the number comes first. */
    public static Text counted(String code, long count, Object... more) {
        var arguments = new ArrayList<Object>(List.of(count));
        arguments.addAll(List.of(more));
        return new Text(code + (count == 1 ? ".one" : ".many"), arguments);
    }

    /** Words of a part that is not translated yet; the file {@code only-dutch.txt} counts them, and they only go. */
    public static Text dutch(String words) {
        return of("", words);
    }

    /** Whether this has no English. */
    public boolean onlyDutch() {
        return code.isEmpty()
                || arguments.stream().anyMatch(argument -> argument instanceof Text text && text.onlyDutch());
    }
}
