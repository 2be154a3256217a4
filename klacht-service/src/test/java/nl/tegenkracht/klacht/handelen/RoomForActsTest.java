package nl.tegenkracht.klacht.handelen;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.klacht.dossier.Handeling;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Participant;
import org.junit.jupiter.api.Test;

/** A dossier has room for so many acts: no party takes it from those who have to decide. */
class RoomForActsTest {

    private static final Actor BAS = new Actor("bas", Participant.AANGEKLAAGDE);
    private static final Actor NOA = new Actor("noa", Participant.KLAGER);

    @Test
    void aPartyWhoDidAllThatFitsLeavesRoomForEverybodyElse() {
        var all = Collections.nCopies(Deeds.MAX_OWN_ACTS, did(BAS));

        assertThatThrownBy(() -> Deeds.requireRoom(ActKind.NOEM_RAADSMAN, all, BAS)).isInstanceOf(Refused.class);
        for (var other : List.of(NOA, new Actor("kiki", Participant.SECRETARIS),
                new Actor("lena", Participant.BEVOEGD_GEZAG))) {
            assertThatCode(() -> Deeds.requireRoom(ActKind.BEZORG, all, other)).doesNotThrowAnyException();
        }
    }

    @Test
    void withdrawingIsPossibleWhateverTheKlagerDid() {
        var all = Collections.nCopies(Deeds.MAX_OWN_ACTS, did(NOA));

        assertThatThrownBy(() -> Deeds.requireRoom(ActKind.DIEN_STUK_IN, all, NOA)).isInstanceOf(Refused.class);
        assertThatCode(() -> Deeds.requireRoom(ActKind.TREK_IN, all, NOA)).doesNotThrowAnyException();
    }

    private static Handeling did(Actor who) {
        return new Handeling("form", ActKind.NOEM_RAADSMAN, 0, who, Instant.EPOCH, List.of(), null);
    }
}
