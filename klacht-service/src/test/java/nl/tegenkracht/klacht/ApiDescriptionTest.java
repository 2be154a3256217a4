package nl.tegenkracht.klacht;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.tegenkracht.klacht.fixture.KlachtServiceTestBase;
import nl.tegenkracht.testkit.ApiDescriptionFile;
import org.junit.jupiter.api.Test;

/** The API describes itself; {@code infra/lint} reads the file this leaves. */
class ApiDescriptionTest extends KlachtServiceTestBase {

    @Test
    void theseAreTheAddressesOfTheApi() {
        var description = ApiDescriptionFile.write(withToken(null));

        assertThat(description.get("paths").propertyNames()).containsExactlyInAnyOrder("/klachten", "/klachten/{id}",
                "/klachten/{id}/aanvullingen", "/klachten/{id}/intrekking", "/klachten/{id}/handelingen",
                "/klachten/{id}/handelingen/{code}", "/klachten/{id}/stukken/{stuk}", "/concepten",
                "/concepten/{concept}", "/klachten/{id}/uren", "/klachten/{id}/uren/weghaling", "/uren",
                "/werkvoorraad");
    }

    @Test
    void whoFilesIsToldWhatCanGoWrongWhereverItIsSaidOnce() {
        var description = ApiDescriptionFile.write(withToken(null));

        for (var path : List.of("/klachten", "/klachten/{id}/aanvullingen")) {
            var responses = description.get("paths").get(path).get("post").get("responses");
            assertThat(responses.propertyNames()).contains("201", "400", "409", "429");
            assertThat(responses.get("429").get("description").stringValue()).contains("Retry-After");
        }
    }
}
