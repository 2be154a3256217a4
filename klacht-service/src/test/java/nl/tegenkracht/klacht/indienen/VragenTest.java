package nl.tegenkracht.klacht.indienen;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.web.page.FilledForm;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

/** Which question follows which. */
class VragenTest {

    @Test
    void theGroundIsAskedOnlyOfWhoSaysItIsDiscriminatie() {
        assertThat(asked("pesten").questions()).doesNotContain(Vraag.GROND);
        assertThat(asked("pesten").next(Vraag.ONDERWERP)).isEqualTo(Vraag.GEDRAG);
        assertThat(asked("discriminatie").next(Vraag.ONDERWERP)).isEqualTo(Vraag.GROND);
        assertThat(asked("discriminatie").before(Vraag.GEDRAG)).isEqualTo(Vraag.GROND);
    }

    @Test
    void whoComesToAQuestionThatIsNotAskedComesToTheNext() {
        assertThat(asked("pesten").at(Vraag.GROND)).isEqualTo(Vraag.GEDRAG);
        assertThat(asked("pesten").before(Vraag.GROND)).isEqualTo(Vraag.ONDERWERP);
        assertThat(Vragen.of(form("pesten"), true, false).at(Vraag.BETROKKEN)).isEqualTo(Vraag.STAPPEN);
    }

    @Test
    void fromTheFirstQuestionTheWayBackIsToWhatIsToldBeforehand() {
        var vragen = asked("pesten");

        assertThat(vragen.before(Vraag.ONDERWERP)).isEqualTo(Vraag.VOORAF);
        assertThat(vragen.before(Vraag.VOORAF)).isEqualTo(Vraag.VOORAF);
        assertThat(vragen.next(Vraag.ONDERTEKENING)).isEqualTo(Vraag.NAKIJKEN);
        assertThat(vragen.next(Vraag.NAKIJKEN)).isEqualTo(Vraag.NAKIJKEN);
        assertThat(vragen.number(Vraag.ONDERWERP)).isEqualTo(1);
        assertThat(vragen.number(Vraag.ONDERTEKENING)).isEqualTo(vragen.questions().size());
    }

    private static Vragen asked(String topic) {
        return Vragen.of(form(topic), true, true);
    }

    private static FilledForm form(String topic) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("categorieen", topic);
        return FilledForm.of(typed);
    }
}
