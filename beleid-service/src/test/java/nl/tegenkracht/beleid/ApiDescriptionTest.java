package nl.tegenkracht.beleid;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.beleid.fixture.BeleidServiceTestBase;
import nl.tegenkracht.testkit.ApiDescriptionFile;
import org.junit.jupiter.api.Test;

/** The API describes itself, in Dutch; {@code infra/lint} reads the file this leaves. */
class ApiDescriptionTest extends BeleidServiceTestBase {

    @Test
    void theseAreTheAddressesOfTheApi() {
        var description = ApiDescriptionFile.write(lezer());

        assertThat(description.get("paths").propertyNames()).containsExactlyInAnyOrder("/regelsets",
                "/regelsets/{code}", "/documenten", "/documenten/{code}");
        assertThat(description.at("/paths/~1documenten~1{code}/get/summary").stringValue()).isEqualTo("Eén document");
        assertThat(description.at("/paths/~1documenten/get/responses").propertyNames()).containsExactly("200", "304",
                "401");
    }
}
