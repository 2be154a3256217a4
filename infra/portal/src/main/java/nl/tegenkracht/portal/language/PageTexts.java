package nl.tegenkracht.portal.language;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Set;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Reference;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Text;
import org.springframework.context.MessageSource;

/**
 * The words of one language: for Java code at the edge, and in a template as {@code #texts}, in the language of the page,
 * and {@code #frame}, in that of the visitor. A key that is in no bundle is an error.
 */
public final class PageTexts {

    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");
    private static final Set<Integer> STATUSES = Set.of(400, 401, 403, 404, 405, 406, 408, 409, 412, 413, 414, 415, 429,
            431, 500, 503, 505);
    private static final String KLACHTENREGELING = "KR-2021 art. ";
    private static final Pattern ARTICLE = Pattern
            .compile(KLACHTENREGELING + "(\\d+)(?: lid (\\d+))?(?: onder ([a-z]))?(?:[ ,].*)?");
    private static final String DOCUMENT = "/gemeenschappelijk/beleid/documenten/klachtenregeling-2021#artikel-";

    /** How long a date is that is known so exactly. */
    private static final int YEAR = 4;
    private static final int YEAR_AND_MONTH = 7;

    private final Language language;
    private final MessageSource messages;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    PageTexts(Language language, MessageSource messages) {
        this.language = language;
        this.messages = messages;
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale());
        this.time = DateTimeFormatter.ofPattern(language == Language.EN ? "HH:mm" : "HH.mm", language.locale());
    }

    public Language language() {
        return language;
    }

    /** A text in words. */
    public String of(Text text) {
        return text.code().isEmpty()
                ? text.arguments().getFirst().toString()
                : text(text.code(), text.arguments().toArray());
    }

    /** The message with this key. */
    public String text(String code, Object... arguments) {
        var words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(arguments[i]);
        }
        return messages.getMessage(code, words, language.locale());
    }

    private Object word(Object argument) {
        return switch (argument) {
            case Text text -> of(text);
            case LocalDate day -> day(day);
            case Regelset.Concept concept -> concept.in(language).naam();
            case Instant moment -> moment(moment);
            case null, default -> argument;
        };
    }

    /** The message with this key for so many of something. */
    public String counted(String code, long count, Object... more) {
        return of(Text.counted(code, count, more));
    }

    /**
     * Where the texts of an HTTP status are: {@code .title}, {@code .explanation} and {@code .advice}. The same for a page
     * and an API, and for the gateway and a service.
     */
    public static String ofStatus(int status) {
        return "portal.status." + (STATUSES.contains(status) ? status : status >= 400 && status < 500 ? 400 : 500);
    }

    /** The value of {@code lang} around a text in this page, or {@code null} if it is in the language of the page. */
    public String lang(Text text) {
        return text != null && text.onlyDutch() && language != Language.NL ? Language.NL.code() : null;
    }

    /** A number, as a script in the page writes it too. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** A day, as {@code 28 november 2026}. */
    public String day(TemporalAccessor day) {
        return this.day.format(day);
    }

    /** A date as exactly as it is known (D-22): {@code 2021}, {@code 2021-01} or {@code 2021-01-15}. */
    public String dated(String date) {
        return switch (date.length()) {
            case YEAR -> date;
            case YEAR_AND_MONTH ->
                DateTimeFormatter.ofPattern("MMMM yyyy", language.locale()).format(YearMonth.parse(date));
            default -> day(LocalDate.parse(date));
        };
    }

    /**
     * A moment, in the time of the Netherlands; in the hour that comes twice it says which of the two. Of what is only
     * known by its day, like a letter, the moment is the beginning of that day: then it is that day that is said (D-22).
     */
    public String moment(Instant moment) {
        var local = moment.atZone(DUTCH_TIME);
        if (local.toLocalDate().atStartOfDay(DUTCH_TIME).equals(local)) {
            return day.format(local);
        }
        var text = text("portal.moment", day.format(local), time.format(local));
        var rules = DUTCH_TIME.getRules();
        if (rules.getValidOffsets(local.toLocalDateTime()).size() == 1) {
            return text;
        }
        return text(rules.isDaylightSavings(moment) ? "portal.moment.summer" : "portal.moment.winter", text);
    }

    /** What can be read out by telephone instead of this id. */
    public String reference(String id) {
        return Reference.of(id);
    }

    /** Where a rule is laid down, readable in a sentence; an article is like {@code KR-2021 art. 4 lid 1}. */
    public String source(String artikel) {
        if (!artikel.startsWith(KLACHTENREGELING)) {
            return artikel;
        }
        var place = words(artikel.substring(KLACHTENREGELING.length())).split(" lid ", 2);
        return place.length == 1
                ? text("portal.source.article", place[0])
                : text("portal.source.paragraph", place[0], place[1]);
    }

    /** Where this rule can be read, or {@code null} if it is not in the library. */
    public String sourceAddress(String artikel) {
        var place = ARTICLE.matcher(artikel);
        if (!place.matches()) {
            return null;
        }
        return DOCUMENT + place.group(1) + (place.group(2) == null ? "" : "-lid-" + place.group(2))
                + (place.group(3) == null ? "" : "-" + place.group(3));
    }

    private String words(String place) {
        return place.replace(" onder ", " " + text("portal.source.under") + " ")
                .replace(" en ", " " + text("portal.source.and") + " ");
    }
}
