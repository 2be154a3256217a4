package nl.tegenkracht.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.InvalidInput.FieldError;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PagesTest {

    @Test
    void afterAFormReloadingDoesNotSubmitAgain() throws Exception {
        var response = new MockHttpServletResponse();

        Pages.redirectTo("/fractie-noord/melding/{no-template}").getView().render(Map.of("secret", "x"),
                new MockHttpServletRequest(), response);

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/fractie-noord/melding/{no-template}");
    }

    @Test
    void theFirstErrorPerFieldCounts() {
        var errors = Pages
                .errorsByField(List.of(new FieldError("b", Text.of("een")), new FieldError("a", Text.of("twee")),
                        new FieldError("b", Text.of("drie"))));

        assertThat(errors).containsExactly(Map.entry("b", Text.of("een")), Map.entry("a", Text.of("twee")));
    }
}
