package nl.tegenkracht.starter.pagina;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.starter.weigering.OngeldigeInvoer.Veldfout;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PaginasTest {

    @Test
    void naEenFormulierIsHerladenGeenTweedeKeerVersturen() throws Exception {
        var antwoord = new MockHttpServletResponse();

        Paginas.naar("/fractie-noord/melding/{geen-sjabloon}").getView().render(Map.of("geheim", "x"),
                new MockHttpServletRequest(), antwoord);

        assertThat(antwoord.getStatus()).isEqualTo(303);
        assertThat(antwoord.getHeader("Location")).isEqualTo("/fractie-noord/melding/{geen-sjabloon}");
    }

    @Test
    void perVeldTeltDeEersteFout() {
        var fouten = Paginas.fouten(List.of(new Veldfout("b", "een"), new Veldfout("a", "twee"),
                new Veldfout("b", "drie")));

        assertThat(fouten).containsExactly(Map.entry("b", "een"), Map.entry("a", "twee"));
    }
}
