package nl.tegenkracht.broker;

import java.nio.file.Path;
import nl.tegenkracht.contracts.Landscape;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own broker, tried against the tables of the design. */
@Tag("service")
class RightsTableTest {

    @TempDir
    private Path directory;

    @Test
    void theThreeDeploymentsMayDoExactlyThis() throws Exception {
        verify(Landscapes.threeDeployments(), RightsTable.THREE_DEPLOYMENTS);
    }

    @Test
    void theSingleDeploymentOfOneMachineMayDoExactlyThis() throws Exception {
        verify(Landscapes.local(), RightsTable.ONE_DEPLOYMENT);
    }

    private void verify(Landscape landscape, RightsTable table) throws Exception {
        var passwords = BrokerPasswords.in(directory.resolve("sleutels"));
        try (var broker = Broker.start(BrokerLocation.in(directory.resolve("broker")), landscape, passwords)) {
            table.verify(principal -> BrokerClient.connect(broker.bootstrap(), principal,
                    passwords.passwordOf(principal)));
        }
    }
}
