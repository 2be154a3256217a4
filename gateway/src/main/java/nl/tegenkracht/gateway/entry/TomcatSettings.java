package nl.tegenkracht.gateway.entry;

import java.net.InetAddress;
import nl.tegenkracht.gateway.GatewayProperties;
import nl.tegenkracht.gateway.frame.VisitorBar;
import nl.tegenkracht.gateway.response.GatewayResponses;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Tomcat lets more through here than it usually does, and reads nothing: so there is one place that checks paths, and
 * the content of a form stays unread until the service reads it.
 */
@Configuration
class TomcatSettings {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> gatewayTomcatCustomizer(SecurityHeaders securityHeaders,
            GatewayResponses responses, SecurityLog securityLog, GatewayProperties properties,
            ManagementServerProperties management, ObjectProvider<VisitorBar> visitorBar) {
        if (properties.demo() && management.getPort() != null) {
            requireLoopback(management.getAddress(), "management.server.address");
        }
        return new TomcatCustomizer(securityHeaders, responses, securityLog, visitorBar, properties.demo());
    }

    private record TomcatCustomizer(SecurityHeaders securityHeaders, GatewayResponses responses,
            SecurityLog securityLog, ObjectProvider<VisitorBar> visitorBar, boolean demo)
            implements
                WebServerFactoryCustomizer<TomcatServletWebServerFactory>,
                Ordered {

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            if (demo) {
                requireLoopback(factory.getAddress(), "server.address");
            }
            factory.addConnectorCustomizers(connector -> {
                connector.setParseBodyMethods("");
                // Who asks whether to go on is told so when the body is wanted, after the wall and the limits.
                connector.setProperty("continueResponseTiming", "onRead");
                connector.setProperty("relaxedPathChars", "\"<>[\\]^`{|}");
                connector.setProperty("relaxedQueryChars", "\"<>[\\]^`{|}");
                connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
                connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            });
            factory.addContextCustomizers(context -> {
                var host = (StandardHost) context.getParent();
                host.setErrorReportValveClass("");
                host.getPipeline()
                        .addValve(new GatewayErrorValve(securityHeaders, responses, securityLog, visitorBar));
            });
        }

        /** Last, so that this valve sits closest to the work and is the first to respond. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }

    private static void requireLoopback(InetAddress address, String property) {
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalStateException(
                    "The demonstration creates its own keys and therefore listens on loopback only (" + property
                            + ").");
        }
    }
}
