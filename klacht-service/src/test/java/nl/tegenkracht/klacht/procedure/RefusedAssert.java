package nl.tegenkracht.klacht.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.state.Actor;

/** That something is refused, for this reason and with this artikel, and changes nothing. */
final class RefusedAssert {

    private RefusedAssert() {
    }

    static void assertRefused(Story story, Actor who, Act act, String reason, String artikel) {
        var before = story.procedure();
        assertThatThrownBy(() -> story.does(who, act)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.getText().code()).isEqualTo("klacht.procedure.refused." + reason);
            assertThat(refused.artikel()).isEqualTo(artikel);
            assertThat(ProcedureTextsTest.KEYS).contains(refused.getText().code());
        });
        assertThat(story.procedure()).isEqualTo(before);
    }
}
