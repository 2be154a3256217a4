package nl.tegenkracht.beleid.openbaar;

import java.util.List;
import nl.tegenkracht.web.security.PublicPages;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Where everyone reads beleid without logging in (record 0315): what holds for the whole Kamer. What one employer
 * declared is not there.
 */
@Configuration(proxyBeanMethods = false)
public class PublicBeleid {

    /** The library. */
    public static final String LIBRARY = "/beleid";
    /** A document. */
    public static final String DOCUMENT = LIBRARY + "/documenten/{code}";

    @Bean
    PublicPages publicPages() {
        return new PublicPages(List.of(LIBRARY, DOCUMENT));
    }

    /** Over the page as it is, so that a day, a language or a version more is another ETag. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etagOfPublicPages() {
        var registration = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        registration.addUrlPatterns(LIBRARY, LIBRARY + "/*");
        return registration;
    }
}
