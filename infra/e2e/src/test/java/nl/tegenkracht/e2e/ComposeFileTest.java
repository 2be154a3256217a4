package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What {@code docker-compose.yml} says of addresses; nothing of it runs. Reads the checkout. */
@Order(0)
class ComposeFileTest {

    private static final Map<String, Object> COMPOSE = YamlFiles
            .read(RunningPlatform.repositoryRoot().resolve("docker-compose.yml")).getFirst();

    private record FixedAddress(String network, String address) {}

    @Test
    void noContainerIsGivenAnAddressThatIsFixedForAnother() {
        var fixed = YamlFiles.map(COMPOSE.get("services")).values().stream()
                .flatMap(service -> fixedAddresses(YamlFiles.map(service).get("networks"))).toList();

        assertThat(fixed).hasSizeGreaterThan(3).allSatisfy(each -> {
            var start = each.address().substring(0, each.address().lastIndexOf('.') + 1);
            assertThat(ipam(each.network(), "subnet")).as(each.network()).containsExactly(start + "0/24");
            assertThat(ipam(each.network(), "ip_range")).as(each.network()).containsExactly(start + "128/25");
            assertThat(Integer.parseInt(each.address().substring(start.length()))).isBetween(2, 127);
        });
    }

    /** It is in the network of every department and knows no login. */
    @Test
    void prometheusAnswersAtTheNetworkOfTheOperatorOnly() {
        var prometheus = YamlFiles.map(YamlFiles.map(COMPOSE.get("services")).get("prometheus"));
        var own = fixedAddresses(prometheus.get("networks")).filter(each -> each.network().equals("toezicht"))
                .findFirst().orElseThrow().address();

        assertThat(YamlFiles.at(prometheus, "command").map(String::valueOf)
                .filter(option -> option.startsWith("--web.")))
                .containsExactly("--web.listen-address=" + own + ":9090");
    }

    private static Stream<FixedAddress> fixedAddresses(Object networks) {
        return !(networks instanceof Map<?, ?> map)
                ? Stream.empty()
                : map.entrySet().stream().filter(network -> network.getValue() instanceof Map<?, ?> settings
                        && settings.containsKey("ipv4_address"))
                        .map(network -> new FixedAddress((String) network.getKey(),
                                (String) YamlFiles.map(network.getValue()).get("ipv4_address")));
    }

    private static List<String> ipam(String network, String name) {
        return YamlFiles.at(COMPOSE, "networks", network, "ipam", "config", name).map(String::valueOf).toList();
    }
}
