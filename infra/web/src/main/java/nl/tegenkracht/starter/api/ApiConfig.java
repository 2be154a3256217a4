package nl.tegenkracht.starter.api;

import io.micrometer.core.instrument.config.MeterFilter;
import nl.tegenkracht.contracts.BodySize;
import nl.tegenkracht.contracts.MeterAllowList;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.starter.input.JsonBody;
import nl.tegenkracht.starter.security.Caller;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The conventions of the API: description, version, and meters that say nothing about people or domains. */
@Configuration(proxyBeanMethods = false)
public class ApiConfig {

    static {
        // Who asks comes from the token, not from the address: it does not belong in the description.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        // What a portal sends is described as the record that it is read as.
        SpringDocUtils.getConfig().addResponseWrapperToIgnore(JsonBody.class);
    }

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter() {
        var filter = new FilterRegistrationBean<>(new RequestIdFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** After access control too: whoever may not be here learns that first. */
    @Bean
    FilterRegistrationBean<OptionsFilter> optionsFilter() {
        var filter = new FilterRegistrationBean<>(new OptionsFilter());
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    /** After access control: nothing is read for anyone without a valid token. */
    @Bean
    FilterRegistrationBean<ContentLimitFilter> contentLimitFilter() {
        var filter = new FilterRegistrationBean<>(new ContentLimitFilter(BodySize.FORM));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    /** Tomcat reads forms by itself, past the filter: the same limit there. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> formLimit() {
        return factory -> factory.addConnectorCustomizers(connector -> connector.setMaxPostSize(BodySize.FORM));
    }

    @Bean
    OpenApiCustomizer apiDescription(TegenkrachtProperties properties) {
        return new ApiDescription(properties);
    }

    @Bean
    MeterFilter meterAllowList() {
        return new MeterAllowList();
    }
}
