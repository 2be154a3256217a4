package nl.tegenkracht.klacht.procedure;

import static nl.tegenkracht.klacht.procedure.Story.BAS;
import static nl.tegenkracht.klacht.procedure.Story.GREET;
import static nl.tegenkracht.klacht.procedure.Story.KAREL;
import static nl.tegenkracht.klacht.procedure.Story.KIKI;
import static nl.tegenkracht.klacht.procedure.Story.LOTTE;
import static nl.tegenkracht.klacht.procedure.Story.NOA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.klacht.dossier.Behandelaar;
import nl.tegenkracht.klacht.dossier.Handeling;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.KlachtState;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.dossier.Standing;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Stage;
import org.junit.jupiter.api.Test;

/** How a klacht stands for one reader, and that no moment tells of what is not theirs. */
class StandingTest {

    private static final Instant FILED = Story.FILED.atTime(LocalTime.NOON).atZone(LegalClock.ZONE).toInstant();

    @Test
    void thatThePanelVotedDoesNotMoveTheMomentOfAParty() {
        var story = Story.at(Stage.ADVIES_VASTGESTELD).does(NOA, new Act.LaatMeelezen("vera", true)).after(3);

        var voted = klacht(story, act(story, ActKind.STEL_ADVIES_VAST, KAREL));

        assertThat(List.of(NOA, BAS, new Actor("vera", Participant.VERTROUWENSPERSOON)))
                .allSatisfy(reader -> assertThat(since(voted, reader)).isEqualTo(since(klacht(story), reader))
                        .isBefore(now(story)));
        assertThat(List.of(KIKI, KAREL, LOTTE))
                .allSatisfy(reader -> assertThat(since(voted, reader)).isEqualTo(now(story)));
    }

    @Test
    void whoJudgesDoesNotSeeByAMomentThatBemiddelingWasProposedAndNobodyThatAnOrderWasGiven() {
        var story = Story.at(Stage.BESLIST).after(3);

        var proposed = klacht(story, act(story, ActKind.STEL_BEMIDDELING_VOOR, KIKI));
        var ordered = klacht(story, act(story, ActKind.GEEF_UITVOERINGSOPDRACHT, GREET));

        assertThat(List.of(KAREL, LOTTE)).allSatisfy(reader -> assertThat(since(proposed, reader)).isEqualTo(FILED));
        assertThat(since(proposed, KIKI)).isEqualTo(now(story));
        assertThat(List.of(KIKI, KAREL, LOTTE))
                .allSatisfy(reader -> assertThat(since(ordered, reader)).isEqualTo(FILED));
        assertThat(since(ordered, GREET)).isEqualTo(now(story));
    }

    @Test
    void theMomentOfTheKlagerIsThatOfTheLastLetterOrOfTheirOwnLastAct() {
        var story = Story.at(Stage.COMPLEET);
        assertThat(since(klacht(story), NOA)).isEqualTo(FILED);

        story.after(2).does(KAREL, story.judges(1, List.of()));
        assertThat(since(klacht(story), NOA)).isEqualTo(story.today().atStartOfDay(LegalClock.ZONE).toInstant());
        assertThat(since(klacht(story, act(story, ActKind.NOEM_RAADSMAN, NOA)), NOA)).isEqualTo(now(story));
    }

    /** Of an act that was withdrawn nothing is asked any more. */
    @Test
    void whoReactedToWhatGoesOnWaits() {
        var story = Story.at(Stage.FEITEN_VOORGELEGD).does(NOA, new Act.TrekGedragingIn(1, "g2"));
        assertThat(Standing.of(klacht(story), NOA).aanZet()).isTrue();

        story.does(NOA, new Act.Reageer(1, "r", null));
        assertThat(Standing.of(klacht(story), NOA).aanZet()).isFalse();
    }

    private static Instant since(Klacht klacht, Actor reader) {
        return Standing.of(klacht, reader).sinds();
    }

    private static Handeling act(Story story, ActKind kind, Actor by) {
        return new Handeling("form", kind, 1, by, now(story), List.of(), null);
    }

    private static Instant now(Story story) {
        return story.today().atTime(LocalTime.NOON).atZone(LegalClock.ZONE).toInstant();
    }

    static Klacht klacht(Story story, Handeling... acts) {
        return new Klacht(KlachtState.COMPLEET, Hoedanigheid.MEDEWERKER, FILED, "noa",
                new Behandelaar("kiki", Role.SECRETARIS), List.of(), List.of(), null, false, null, List.of(),
                now(story), null, List.of(), story.now(), Stream.of(acts).toList());
    }
}
