package nl.tegenkracht.portal.language;

import java.util.Locale;
import nl.tegenkracht.contracts.Language;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Shows a page that exists in Dutch only in Dutch, whoever asks, and says so in {@code Content-Language}. */
final class LanguageViewResolver extends ThymeleafViewResolver {

    @Override
    protected View createView(String viewName, Locale locale) throws Exception {
        return super.createView(viewName, OnlyDutch.contains(viewName) ? Language.NL.locale() : locale);
    }
}
