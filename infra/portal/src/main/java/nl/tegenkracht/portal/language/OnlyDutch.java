package nl.tegenkracht.portal.language;

import java.util.Set;

/**
 * What exists in Dutch only: the names of templates, and {@code <service>/v1} for an API, one a line in
 * {@code messages/only-dutch.txt} of each part. That list only gets shorter ({@code LanguageTest} of infra/e2e).
 */
public final class OnlyDutch {

    private static final Set<String> NAMES = MessageBundles.lines("only-dutch.txt");

    private OnlyDutch() {
    }

    public static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
