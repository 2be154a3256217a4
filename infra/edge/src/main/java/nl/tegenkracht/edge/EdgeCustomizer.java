package nl.tegenkracht.edge;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/** Sets Tomcat up: after Spring Boot, whose limits it replaces, and before a part, which may have a page of its own. */
final class EdgeCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private static final int AFTER_BOOT = 10;

    private final ConnectionProperties limits;
    private final TrustedProxies proxies;

    EdgeCustomizer(ConnectionProperties limits, TrustedProxies proxies) {
        this.limits = limits;
        this.proxies = proxies;
    }

    @Override
    public int getOrder() {
        return AFTER_BOOT;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(FairHttpProtocol.class.getName());
        factory.addConnectorCustomizers(this::share);
        factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass("");
            host.getPipeline().addValve(new BareErrorValve());
        });
        factory.addEngineValves(new AnsweredValve());
        if (proxies.exist()) {
            factory.addEngineValves(proxies.valve());
        }
    }

    private void share(Connector connector) {
        ((FairHttpProtocol) connector.getProtocolHandler()).share(limits, proxies);
    }
}
