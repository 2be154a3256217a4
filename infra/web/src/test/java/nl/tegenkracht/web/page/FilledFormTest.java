package nl.tegenkracht.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

/** What somebody typed comes back letter by letter, and is read once. */
class FilledFormTest {

    @Test
    void everythingComesBackAsItWasTyped() {
        var form = form(Map.of("verhaal", List.of(" Regel een\r\nRegel twee "), "soort", List.of("a", "b")));

        assertThat(form.waarde("verhaal")).isEqualTo(" Regel een\r\nRegel twee ");
        assertThat(form.waarden()).containsEntry("soort", "a").doesNotContainKey("naam");
        assertThat(form.waarde("naam")).isEmpty();
        assertThat(form.heeft("soort", "b")).isTrue();
        assertThat(form.heeft("soort", "c")).isFalse();
        assertThat(form.isEmpty()).isFalse();
        assertThat(form).hasToString("FilledForm[]");
    }

    @Test
    void whatDidNotArriveKeepsItsIdUntilItIsSentAsSomethingElse() {
        var id = Id.random();
        var form = form(Map.of("id", List.of(id), "verhaal", List.of("tekst")));

        assertThat(form.id()).isEqualTo(id);
        assertThat(form.asNewForm().id()).isNotEqualTo(id).matches(Id.PATTERN);
        assertThat(form.asNewForm().waarde("verhaal")).isEqualTo("tekst");
        assertThat(form(Map.of("id", List.of("geen id"))).id()).matches(Id.PATTERN);
    }

    @Test
    void onlyIdsAreReadAsIds() {
        var id = Id.random();

        assertThat(form(Map.of("betrokken", List.of(id, "x", id))).ids("betrokken")).containsExactly(id);
        assertThat(FilledForm.empty().ids("betrokken")).isEmpty();
        assertThat(FilledForm.empty().isEmpty()).isTrue();
    }

    @Test
    void aFormIsOneInputHoweverOftenItIsAskedFor() {
        var form = form(Map.of("verhaal", List.of("een", "twee")));

        assertThat(form.input()).isSameAs(form.input());
        assertThat(form.asNewForm().input()).isNotSameAs(form.input());
    }

    private static FilledForm form(Map<String, List<String>> fields) {
        return FilledForm.of(new LinkedMultiValueMap<>(fields));
    }
}
