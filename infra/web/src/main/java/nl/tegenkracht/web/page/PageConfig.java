package nl.tegenkracht.web.page;

import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.starter.TegenkrachtProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What every page of a service has around it. */
@Configuration(proxyBeanMethods = false)
public class PageConfig {

    @Bean
    PageFrame pageFrame(TegenkrachtProperties properties, DomainRegister domains) {
        return new PageFrame(properties, domains);
    }

    @Bean
    FilterRegistrationBean<FormFilter> formFilter() {
        var filter = new FilterRegistrationBean<>(new FormFilter());
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<LanguageFilter> languageFilter() {
        var filter = new FilterRegistrationBean<>(new LanguageFilter());
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 2);
        return filter;
    }
}
