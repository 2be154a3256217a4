package nl.tegenkracht.web.api;

import io.micrometer.core.instrument.config.MeterFilter;
import nl.tegenkracht.contracts.BodySize;
import nl.tegenkracht.contracts.MeterAllowList;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.starter.TegenkrachtProperties;
import nl.tegenkracht.web.input.JsonBody;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** The conventions of the API: description, version, and meters that say nothing about people or domains. */
@Configuration(proxyBeanMethods = false)
public class ApiConfig {

    /** The largest document has some three hundred. */
    private static final long MOST_TOKENS = 2_000;

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

    /** Waits for its turn before anything of a large body is read, and after access control. */
    @Bean
    FilterRegistrationBean<LargeBodyFilter> largeBodyFilter() {
        var filter = new FilterRegistrationBean<>(new LargeBodyFilter());
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    /**
     * Reads what a portal sends as Spring Boot would, but no more than so many tokens: a document of a few megabytes that
     * holds nothing but brackets is a hundred times that in memory.
     */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer jsonOfPortals(ObjectProvider<JsonFactoryBuilderCustomizer> factories,
            ObjectProvider<JsonMapperBuilderCustomizer> mappers) {
        var factory = JsonFactory.builder();
        factories.orderedStream().forEach(customizer -> customizer.customize(factory));
        var mapper = JsonMapper.builder(factory.streamReadConstraints(
                StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build()).build());
        mappers.orderedStream().forEach(customizer -> customizer.customize(mapper));
        var converter = new JacksonJsonHttpMessageConverter(mapper.build());
        return converters -> converters.withJsonConverter(converter);
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
