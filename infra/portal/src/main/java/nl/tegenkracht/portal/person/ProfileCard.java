package nl.tegenkracht.portal.person;

import java.text.ListFormat;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Profile;
import nl.tegenkracht.contracts.Text;

/**
 * Somebody with an ambt (an office), as everybody may see them, in the language of the reader. What is not told is empty.
 *
 * @param id         id of the benoeming
 * @param naam       name
 * @param initialen  first letters, where a picture could be
 * @param werkt      for whom somebody works, to follow a name
 * @param over       what they say about themselves
 * @param talen      the languages they speak
 * @param dagen      when they are there
 * @param kamer      where
 * @param telefoon   telephone number as people write it
 * @param nummer     the same as an address to call
 */
public record ProfileCard(String id, String naam, String initialen, Text werkt, String over, String talen,
        String dagen, String kamer, String telefoon, String nummer) {

    private static final List<String> OUTSIDE = List.of("buiten ", "outside ");

    public static ProfileCard of(Benoeming benoeming, Language language) {
        var profile = benoeming.profiel() == null ? Profile.none() : benoeming.profiel();
        var locale = language.locale();
        return new ProfileCard(benoeming.id(), benoeming.naam(), initials(benoeming.naam()),
                works(benoeming.vanuit(language)), profile.over(language),
                enumerate(profile.talen().stream().map(code -> Locale.forLanguageTag(code).getDisplayLanguage(locale)),
                        locale),
                enumerate(profile.dagen().stream().map(day -> day.getDisplayName(TextStyle.FULL, locale)), locale),
                profile.kamer(), profile.telefoon(), callable(profile.telefoon()));
    }

    /** Where somebody works, to follow a name. */
    public static Text works(String from) {
        return Text.of(OUTSIDE.stream().anyMatch(from::startsWith)
                ? "portal.person.works-outside"
                : "portal.person.works", from);
    }

    private static String enumerate(Stream<String> words, Locale locale) {
        var list = words.toList();
        return list.isEmpty()
                ? ""
                : ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(list);
    }

    private static String initials(String name) {
        return Stream.of(name.split(" ")).filter(part -> !part.isEmpty()).map(part -> part.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static String callable(String telephone) {
        return "tel:" + telephone.replaceAll("[^0-9+]", "");
    }
}
