package nl.tegenkracht.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingSourceTest {

    private static final String NAME = "tegenkracht.store.port";

    private final List<String> warnings = new ArrayList<>();

    @Test
    void anArgumentGoesBeforeAPropertyAndThatBeforeTheEnvironment() {
        var environment = Map.of("TEGENKRACHT_STORE_PORT", "3");

        assertThat(source(Map.of(NAME, "2"), environment, "--" + NAME + "=1").value(NAME, "0")).isEqualTo("1");
        assertThat(source(Map.of(NAME, "2"), environment).value(NAME, "0")).isEqualTo("2");
        assertThat(source(Map.of(), environment).value(NAME, "0")).isEqualTo("3");
        assertThat(source(Map.of(), Map.of()).value(NAME, "0")).isEqualTo("0");
        assertThat(warnings).isEmpty();
    }

    @Test
    void aFormerNameIsReadWithAWarningUnlessThePresentNameIsGiven() {
        var former = Map.of("tegenkracht.store.poort", "9");

        assertThat(source(former, Map.of()).value(NAME, "0")).isEqualTo("9");
        assertThat(warnings).singleElement().asString().startsWith(LogCode.PROPERTY_RENAMED.code() + " ");
        assertThat(source(former, Map.of("TEGENKRACHT_STORE_PORT", "3")).value(NAME, "0")).isEqualTo("3");
        assertThat(warnings).hasSize(1);
    }

    @Test
    void anArgumentOfAnotherFormIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> source(Map.of(), Map.of(), "port"));
    }

    private SettingSource source(Map<String, String> properties, Map<String, String> environment,
            String... arguments) {
        return new SettingSource(arguments, properties::get, environment::get, warnings::add);
    }
}
