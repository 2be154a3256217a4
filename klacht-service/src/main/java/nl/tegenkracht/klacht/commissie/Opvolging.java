package nl.tegenkracht.klacht.commissie;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Succession;
import nl.tegenkracht.klacht.content.StoredKlaagschriften;
import nl.tegenkracht.klacht.dossier.Behandelaar;
import nl.tegenkracht.klacht.dossier.Betrokkene;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.Overdracht.Reden;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.procedure.state.Seat;
import org.springframework.stereotype.Component;

/**
 * Opvolging: who has a klacht when benoemingen in the Klachtencommissie begin and end (KR-2021 art. 8, D-14, record
 * 0244). The rule who may have it is that of filing, with everybody who is involved left out for ever.
 */
@Component
public class Opvolging implements Succession<Klacht> {

    private final Commissie commissie;
    private final LegalClock clock;

    Opvolging(Commissie commissie, LegalClock clock) {
        this.commissie = commissie;
        this.clock = clock;
    }

    @Override
    public Set<String> roles() {
        return Stream.of(Role.values()).filter(Role::isAmbt).map(Role::code).collect(Collectors.toUnmodifiableSet());
    }

    /** A klacht with a secretaris is where it belongs: an involved secretaris never gets it. */
    @Override
    public Set<String> settled() {
        return commissie.pseudonyms(Role.SECRETARIS);
    }

    @Override
    public boolean attended(Dossier<Klacht> dossier) {
        return isAttended(dossier.state());
    }

    /** Whether somebody who is benoemd now has the klacht. */
    public boolean isAttended(Klacht klacht) {
        return klacht.behandelaar() != null && commissie.includes(klacht.behandelaar());
    }

    @Override
    public Optional<Decision<Klacht>> successor(Dossier<Klacht> dossier, StukText content) {
        var found = dossier.state();
        var klacht = found.betrokkenen() == null ? found.alsoInvolving(remembered(dossier, content)) : found;
        var given = given(klacht, clock.now());
        if (given != klacht) {
            return Optional.of(given.bySystem("klacht.overgedragen"));
        }
        return klacht == found ? Optional.empty() : Optional.of(klacht.bySystem("klacht.betrokkenen-vastgelegd"));
    }

    /**
     * The klacht, knowing that these are involved too. In a klacht of before this was kept, the klaagschrift says who
     * was involved already.
     */
    public Klacht alsoInvolving(List<Betrokkene> more, Dossier<Klacht> dossier, StukText content) {
        var klacht = dossier.state();
        return (klacht.betrokkenen() == null ? klacht.alsoInvolving(remembered(dossier, content)) : klacht)
                .alsoInvolving(more);
    }

    /** The same act, after which nobody has the klacht who turned out to be involved. */
    public Decision<Klacht> after(Decision<Klacht> act, Instant now) {
        return act.state().betrokkenen() == null ? act : given(act.state(), now).in(act);
    }

    /** Who sits on the panel cannot have it as secretaris too: the advice takes two signatures (art. 12 lid 5). */
    private static Stream<Betrokkene> sitting(Klacht klacht) {
        return klacht.procedure() == null
                ? Stream.empty()
                : klacht.procedure().panel().zetels().stream().map(Seat::kenmerk).filter(Objects::nonNull)
                        .map(kenmerk -> new Betrokkene(kenmerk, null));
    }

    private Klacht given(Klacht klacht, Instant now) {
        var current = klacht.behandelaar();
        var next = commissie.behandelaar(Stream.concat(klacht.betrokkenen().stream(), sitting(klacht)).toList());
        if (current != null && !commissie.mayHave(current, klacht.betrokkenen())) {
            return klacht.givenTo(next.orElse(null), Reden.BETROKKEN, now);
        }
        if (next.isEmpty() || isAttended(klacht) && current.rol() == next.get().rol()) {
            return klacht;
        }
        return klacht.givenTo(next.get(),
                current == null || isAttended(klacht) ? Reden.BENOEMD : Reden.BENOEMING_GEEINDIGD, now);
    }

    /**
     * Who is involved in a klacht of before this was kept: whom the klager named, and the functies that were passed
     * over when it was given to who has it.
     */
    private List<Betrokkene> remembered(Dossier<Klacht> dossier, StukText content) {
        var involved = new ArrayList<>(commissie.involved(StoredKlaagschriften.betrokken(dossier, content)));
        var behandelaar = dossier.state().behandelaar();
        if (behandelaar != null && behandelaar.rol() != Role.SECRETARIS) {
            involved.add(new Betrokkene(null,
                    behandelaar.rol() == Role.VOORZITTER ? Role.SECRETARIS : Role.VOORZITTER));
        }
        return involved;
    }
}
