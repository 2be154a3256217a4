package nl.tegenkracht.contracts;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/**
 * The languages people can read Tegenkracht in (record 0285). The gateway chooses one for each request and sends
 * exactly its code to the services, in {@code Accept-Language}.
 */
public enum Language implements Coded {

    NL,
    EN;

    private static final int MAX_HEADER = 500;
    private static final List<Locale> LOCALES = List.of(NL.locale(), EN.locale());

    private final Locale locale = Locale.forLanguageTag(name());

    /** As it stands in a header and in the cookie. */
    @Override
    public String code() {
        return locale.getLanguage();
    }

    /** As Java's own formatting knows it. */
    public Locale locale() {
        return locale;
    }

    /** The one with this code, if there is one. */
    public static Optional<Language> parse(String code) {
        return Coded.parse(Language.class, code);
    }

    /** The language of this locale; Dutch if we do not speak it. */
    public static Language of(Locale locale) {
        return EN.code().equals(locale.getLanguage()) ? EN : NL;
    }

    /** What somebody likes best of what we speak, by the weights of {@code Accept-Language} (RFC 9110, 12.5.4). */
    public static Language preferred(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > MAX_HEADER) {
            return NL;
        }
        try {
            var locale = Locale.lookup(LanguageRange.parse(acceptLanguage), LOCALES);
            return locale == null ? NL : of(locale);
        } catch (IllegalArgumentException unreadable) {
            return NL;
        }
    }
}
