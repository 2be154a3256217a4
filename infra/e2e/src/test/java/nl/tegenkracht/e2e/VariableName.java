package nl.tegenkracht.e2e;

import java.util.Locale;

/** The name of a setting, as Spring compares a variable with a property. */
final class VariableName {

    private VariableName() {
    }

    /** Neither signs between words nor large letters count. */
    static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
