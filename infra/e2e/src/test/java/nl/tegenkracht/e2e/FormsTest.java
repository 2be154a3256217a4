package nl.tegenkracht.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No form can be forgotten: each gets the mark of who opened it, by way of its {@code th:action} (record 0267). */
class FormsTest {

    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern POST = Pattern.compile("method=[\"']?post", Pattern.CASE_INSENSITIVE);
    /**
     * These send nothing that anyone wrote; a language can always be chosen, logging out must always work, a kept text is its
     * writer's already, and a code is kept nowhere.
     */
    private static final List<String> WITHOUT_TEXT = List.of("action=\"/uitloggen\"", "action=\"/taal\"",
            "action=\"/werk/teksten\"", "action=\"/gast\"",
            "action=${tekst.pad}");

    @Test
    void everyFormThatIsPostedCarriesTheMarkOfWhoOpenedIt() {
        var forms = new TreeMap<String, List<String>>();
        for (var template : Checkout.read(RunningPlatform.repositoryRoot()).all("html")) {
            if (template.path().contains("src/main/resources/templates/")) {
                forms.put(template.path(), FORM.matcher(template.text()).results().map(form -> form.group())
                        .filter(form -> POST.matcher(form).find() && WITHOUT_TEXT.stream().noneMatch(form::contains))
                        .toList());
            }
        }
        var unmarked = new TreeMap<>(forms);
        unmarked.replaceAll((path, found) -> found.stream().filter(form -> !form.contains("th:action=")).toList());
        unmarked.values().removeIf(List::isEmpty);

        assertThat(unmarked).isEqualTo(Map.of());
        assertThat(forms.values().stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(9);
    }
}
