package nl.tegenkracht.e2e;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A Java source, read roughly: comments and strings are left out, a type is found by the keyword before its name.
 *
 * @param text   as it is in the file
 * @param tokens identifiers, keywords and single characters, in order
 */
record JavaSource(String text, List<String> tokens) {

    private static final Pattern TOKEN = Pattern.compile("//[^\\n]*|/\\*[\\s\\S]*?\\*/|\"\"\"[\\s\\S]*?\"\"\""
            + "|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)+'|[A-Za-z_$][\\w$]*|[^\\s\\w]");
    private static final Pattern NO_CODE = Pattern.compile("//|/\\*|\"|'");
    private static final Predicate<String> IDENTIFIER = Pattern.compile("[A-Za-z_$][\\w$]*").asMatchPredicate();
    private static final Predicate<String> TYPE_NAME = Pattern.compile("[A-Z]\\w*").asMatchPredicate();
    private static final Set<String> KEYWORDS = Set.of("class", "interface", "enum", "record");

    /** Where a type is declared; only a reachable one can be confused with another. */
    enum Place {

        TOP_LEVEL,
        NESTED,
        PRIVATE,
        LOCAL;

        private Place inside(boolean isPrivate) {
            return this == LOCAL || this == PRIVATE ? this : isPrivate ? PRIVATE : NESTED;
        }
    }

    record Type(String name, Place place) {

        boolean isReachable() {
            return place == Place.TOP_LEVEL || place == Place.NESTED;
        }
    }

    static JavaSource of(String text) {
        return new JavaSource(text, TOKEN.matcher(text).results().map(MatchResult::group)
                .filter(token -> !NO_CODE.matcher(token).lookingAt()).toList());
    }

    List<String> identifiers() {
        return tokens.stream().filter(IDENTIFIER).distinct().toList();
    }

    /** All types, with the braces around them as their place. */
    List<Type> types() {
        var types = new ArrayList<Type>();
        var enclosing = new ArrayDeque<Place>();
        int statement = 0;
        Place next = Place.LOCAL;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (isDeclaration(i)) {
                var isPrivate = tokens.subList(statement, i).contains("private");
                next = enclosing.isEmpty() ? Place.TOP_LEVEL : enclosing.peek().inside(isPrivate);
                types.add(new Type(tokens.get(i + 1), next));
            } else if (token.equals("{")) {
                enclosing.push(next);
                next = Place.LOCAL;
            } else if (token.equals("}")) {
                enclosing.pop();
            }
            if (token.equals("{") || token.equals("}") || token.equals(";")) {
                statement = i + 1;
            }
        }
        return types;
    }

    private boolean isDeclaration(int i) {
        return KEYWORDS.contains(tokens.get(i)) && i + 2 < tokens.size() && TYPE_NAME.test(tokens.get(i + 1))
                && (i == 0 || !tokens.get(i - 1).equals("."))
                && (!tokens.get(i).equals("record") || "(<".contains(tokens.get(i + 2)));
    }
}
