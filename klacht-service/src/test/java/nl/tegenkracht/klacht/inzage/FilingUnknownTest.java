package nl.tegenkracht.klacht.inzage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.klacht.dossier.Behandelaar;
import nl.tegenkracht.klacht.dossier.Dekking;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.KlachtState;
import nl.tegenkracht.klacht.dossier.PinnedRegels;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.dossier.Standing;
import nl.tegenkracht.klacht.handelen.ProcedureView;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.portal.language.TextSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Who comes in later does not learn when it was filed, also not from when somebody had it. */
class FilingUnknownTest {

    private static final Instant FILED = Instant.parse("2026-03-02T09:12:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final Klacht KLACHT = new Klacht(KlachtState.COMPLEET, Hoedanigheid.MEDEWERKER, FILED, "noa",
            new Behandelaar("kiki", Role.SECRETARIS), List.of(), List.of(), null, false,
            new PinnedRegels("KR-2021", Dekking.DOOR_VERKLARING, TODAY), List.of(), FILED, null, List.of(), null,
            List.of());

    @ParameterizedTest
    @EnumSource(mode = Mode.INCLUDE, names = {"AANGEKLAAGDE", "BEVOEGD_GEZAG", "VERTROUWENSPERSOON", "UITVOERDER"})
    void nothingInTheAnswerSaysWhenItWasFiled(Role role) {
        var answer = answer(role);

        assertThat(answer.ontvangen()).isNull();
        assertThat(answer.behandelaar() == null || answer.behandelaar().sinds() == null).isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.INCLUDE, names = {"KLAGER", "SECRETARIS", "PLAATSVERVANGEND_VOORZITTER", "LID"})
    void theKlagerAndWhoHandlesItKnow(Role role) {
        var answer = answer(role);

        assertThat(answer.ontvangen()).isEqualTo(FILED);
        assertThat(answer.behandelaar().sinds()).isEqualTo(FILED);
        assertThat(answer.regelset()).isEqualTo("KR-2021");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.INCLUDE, names = "UITVOERDER")
    void whoCarriesItOutLearnsNeitherWhoHasItNorUnderWhichRules(Role role) {
        var answer = answer(role);

        assertThat(answer.behandelaar()).isNull();
        assertThat(answer.regelset()).isNull();
    }

    private static InzageApi.KlachtResponse answer(Role role) {
        var view = new KlachtView("k", role, new Standing(KlachtState.BIJ_COMMISSIE, FILED, false), KLACHT, null,
                List.of(), List.of(), List.of(), null, null,
                new KlachtView.AanvullingenPage(List.of(), null, true), "Kiki", TODAY);
        return InzageApi.KlachtResponse.of(view, List.of(),
                new ProcedureView(Participant.LID, List.of(), List.of(), List.of(),
                        List.of(), List.of(), List.of(), List.of(), Set.of()),
                TextSource.ofClasspath().in(Language.NL));
    }
}
