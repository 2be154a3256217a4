package nl.tegenkracht.portal.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.tegenkracht.portal.demo.DemoNotice;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.spring6.ISpringTemplateEngine;

/** Two languages for every application that has pages. */
@AutoConfiguration(beforeName = {"org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration",
        "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
        "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration"})
public class LanguageAutoConfiguration {

    @Bean
    MessageSource messageSource() {
        return MessageBundles.ofClasspath();
    }

    @Bean
    TextSource textSource(MessageSource messages) {
        return new TextSource(messages);
    }

    @Bean
    LanguageDialect languageDialect(TextSource texts, Environment environment) {
        return new LanguageDialect(texts, DemoNotice.of(environment));
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {

            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return RequestLanguage.of(request).locale();
            }

            @Override
            public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
                throw new UnsupportedOperationException("The gateway chooses");
            }
        };
    }

    @Bean
    LanguageViewResolver thymeleafViewResolver(ISpringTemplateEngine engine) {
        var resolver = new LanguageViewResolver();
        resolver.setTemplateEngine(engine);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setContentType("text/html;charset=UTF-8");
        resolver.setOrder(Ordered.LOWEST_PRECEDENCE - 5);
        return resolver;
    }
}
