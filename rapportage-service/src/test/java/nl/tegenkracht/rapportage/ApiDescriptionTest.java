package nl.tegenkracht.rapportage;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.testkit.ApiDescriptionFile;
import org.junit.jupiter.api.Test;

/** The API describes itself; {@code infra/lint} reads the file this leaves. */
class ApiDescriptionTest extends RapportageServiceTestBase {

    @Test
    void theseAreTheAddressesOfTheApi() {
        var description = ApiDescriptionFile
                .write(anybody());

        assertThat(description.get("paths").propertyNames()).containsExactlyInAnyOrder("/tellingen",
                "/tellingen/stroom");
    }
}
