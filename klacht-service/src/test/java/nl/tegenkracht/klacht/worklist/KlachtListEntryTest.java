package nl.tegenkracht.klacht.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.dossier.DossierLine;
import nl.tegenkracht.klacht.dossier.Behandelaar;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.KlachtState;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.dossier.Standing;
import nl.tegenkracht.klacht.page.RuleReferences;
import nl.tegenkracht.klacht.worklist.KlachtListApi.KlachtListEntry;
import nl.tegenkracht.klacht.worklist.KlachtLists.KlachtListItem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KlachtListEntryTest {

    private static final Instant FILED = Instant.parse("2026-03-02T09:12:00Z");

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheKlagerAndWhoHandlesItReadWhenItWasFiled(Role role) {
        var klacht = new Klacht(KlachtState.COMPLEET, Hoedanigheid.MEDEWERKER, FILED, "noa",
                new Behandelaar("kiki", Role.SECRETARIS), List.of(), List.of(), null, false, null, List.of(), FILED,
                null, List.of(), null, List.of());
        var item = new KlachtListItem("k", role, klacht, new Standing(KlachtState.BIJ_COMMISSIE, FILED, false),
                List.of(), RuleReferences.of(Optional.empty()), 0);

        assertThat(KlachtListEntry.of(new DossierLine.One<>(item)).ontvangen())
                .isEqualTo(role == Role.KLAGER || role.isAmbt() ? FILED : null);
    }
}
