package nl.tegenkracht.portal.language;

import java.util.EnumMap;
import java.util.Map;
import nl.tegenkracht.contracts.Language;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** The texts of all parts in this process, in each language. */
public final class TextSource {

    private final Map<Language, PageTexts> texts = new EnumMap<>(Language.class);

    private final MessageSource messages;

    TextSource(MessageSource messages) {
        this.messages = messages;
        for (var language : Language.values()) {
            texts.put(language, new PageTexts(language, messages));
        }
    }

    /** All texts on the classpath, for who has no application context. */
    public static TextSource ofClasspath() {
        return new TextSource(MessageBundles.ofClasspath());
    }

    /** As Spring and Thymeleaf know it. */
    public MessageSource messages() {
        return messages;
    }

    public PageTexts in(Language language) {
        return texts.get(language);
    }

    /** In the language of the request that is being answered. */
    public PageTexts here() {
        return in(Language.of(LocaleContextHolder.getLocale()));
    }
}
