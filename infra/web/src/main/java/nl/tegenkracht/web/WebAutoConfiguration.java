package nl.tegenkracht.web;

import nl.tegenkracht.web.api.ApiConfig;
import nl.tegenkracht.web.page.PageConfig;
import nl.tegenkracht.web.refusal.RefusalConfig;
import nl.tegenkracht.web.security.SecurityConfig;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** What stands between a request and the code of a service. */
@AutoConfiguration(beforeName = {
        "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
        "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet."
                + "OAuth2ResourceServerAutoConfiguration"})
@Import({SecurityConfig.class, ApiConfig.class, PageConfig.class, RefusalConfig.class})
public class WebAutoConfiguration {
}
