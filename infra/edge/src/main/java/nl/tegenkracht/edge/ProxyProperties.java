package nl.tegenkracht.edge;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The proxy before this part.
 *
 * @param trusted addresses or ranges ({@code 10.0.0.0/8}) whose {@code X-Forwarded-For}, {@code -Proto} and
 *                {@code -Host} are believed, and who may have any number of connections
 */
@ConfigurationProperties("tegenkracht.proxy")
record ProxyProperties(List<String> trusted) {

    ProxyProperties {
        trusted = trusted == null
                ? List.of()
                : trusted.stream().map(String::strip).filter(range -> !range.isEmpty()).map(ProxyProperties::asRange)
                        .toList();
    }

    private static String asRange(String address) {
        return address.contains("/") ? address : address + (address.contains(":") ? "/128" : "/32");
    }
}
