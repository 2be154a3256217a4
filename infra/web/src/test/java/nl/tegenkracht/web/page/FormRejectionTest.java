package nl.tegenkracht.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.tegenkracht.core.refusal.FormReused;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.SetAside;
import nl.tegenkracht.core.refusal.Stale;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class FormRejectionTest {

    @Test
    void whatIsWrongIsSaidUnderTheNameThatThePageKnows() {
        var wrong = FormRejection.of(new InvalidInput(List.of()));
        assertThat(wrong.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(wrong.model()).containsOnlyKeys("fouten");

        var stale = FormRejection.of(new Stale());
        assertThat(stale.status()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
        assertThat(stale.model()).containsEntry("verouderd", true);
    }

    @Test
    void onlyAFormThatWasSentBeforeComesBackAsANewOne() {
        assertThat(FormRejection.of(new FormReused()).sentBefore()).isTrue();
        assertThat(FormRejection.of(new Stale()).sentBefore()).isFalse();
    }

    @Test
    void whatIsNotThereHasNoPageToComeBackTo() {
        assertThatThrownBy(() -> FormRejection.of(new NotFound())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> FormRejection.of(new SetAside())).isInstanceOf(SetAside.class);
    }
}
