package nl.tegenkracht.klacht.handelen;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Regelset.PanelSeat;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.commissie.Commissie;
import nl.tegenkracht.klacht.commissie.Commissie.PoolMember;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.personen.Meelezers;
import nl.tegenkracht.klacht.procedure.state.Procedure;
import nl.tegenkracht.klacht.procedure.state.Seat;
import nl.tegenkracht.klacht.procedure.state.Track;
import nl.tegenkracht.portal.language.TextSource;
import nl.tegenkracht.web.adresboek.Adresboek;
import nl.tegenkracht.web.adresboek.Collega;
import nl.tegenkracht.web.page.Option;
import org.springframework.stereotype.Component;

/**
 * Who can be chosen: as a member, as who decides, as who is meant. Whoever is involved is not offered, also not under
 * another name: somebody who holds a benoeming is the same person as in the adresboek (D-14).
 */
@Component
class People {

    private final Commissie commissie;
    private final Adresboek adresboek;
    private final Meelezers meelezers;
    private final TextSource texts;

    People(Commissie commissie, Adresboek adresboek, Meelezers meelezers, TextSource texts) {
        this.commissie = commissie;
        this.meelezers = meelezers;
        this.adresboek = adresboek;
        this.texts = texts;
    }

    /** The name of who takes part under this pseudonym; empty if nobody knows it any more. */
    Optional<String> name(String kenmerk) {
        return commissie.pool().stream().filter(member -> member.kenmerk().equals(kenmerk)).map(PoolMember::naam)
                .findFirst().or(() -> adresboek.find(kenmerk).map(Collega::naam));
    }

    /** For each seat who of its side can have it. */
    List<FormRow> seats(Running running) {
        return running.rules().places().stream().map(place -> new FormRow(seatName(place.code()),
                candidates(place, running).map(member -> option(place, member)).toList())).toList();
    }

    /** Whether this member of a panel is benoemd now. */
    boolean isAppointed(String kenmerk) {
        return commissie.pool().stream().anyMatch(member -> member.kenmerk().equals(kenmerk));
    }

    /** Whether everybody who sits on the panel is benoemd now. */
    boolean areAllAppointed(Running running) {
        return running.procedure().panel().zetels().stream().map(Seat::kenmerk).filter(Objects::nonNull)
                .allMatch(this::isAppointed);
    }

    /** For the seats that are vacant, or whose member is no longer benoemd. */
    List<Option> deputies(Running running) {
        var vacant = running.procedure().panel().zetels().stream()
                .filter(seat -> seat.kenmerk() == null || !isAppointed(seat.kenmerk())).map(Seat::zetel).toList();
        var sitting = running.procedure().panel().zetels().stream().map(Seat::kenmerk).filter(Objects::nonNull)
                .toList();
        return running.rules().places().stream().filter(place -> vacant.contains(place.code()))
                .flatMap(place -> candidates(place, running).filter(member -> !sitting.contains(member.kenmerk()))
                        .map(member -> option(place, member)))
                .toList();
    }

    /** Who sits there; or only those whose recusal was asked for, and who are not to decide on it themselves. */
    List<Option> members(Running running, boolean challenged) {
        var panel = running.procedure().panel();
        return panel.zetels().stream().filter(seat -> seat.kenmerk() != null)
                .filter(seat -> !challenged || panel.gewraakt().contains(seat.kenmerk())
                        && !seat.kenmerk().equals(running.by().kenmerk()))
                .map(seat -> new Option(seat.zetel(), name(seat.kenmerk()).orElse(seatName(seat.zetel())),
                        seatName(seat.zetel())))
                .toList();
    }

    /** Per member the views that can be voted for. */
    List<FormRow> votes(Running running, List<String> views) {
        return running.procedure().panel().zetels().stream().filter(seat -> seat.kenmerk() != null)
                .map(seat -> new FormRow(name(seat.kenmerk()).orElse(seatName(seat.zetel())),
                        views.stream().map(view -> new Option(seat.zetel() + ":" + view,
                                texts.here().of(Text.of("klacht.procedure.view." + view)), null)).toList()))
                .toList();
    }

    /** Who voted what, in the language of the regeling, for the stuk of the panel. */
    String voted(Map<String, String> bySeat, Running running) {
        var dutch = texts.in(Language.NL);
        return running.procedure().panel().zetels().stream().map(seat -> name(seat.kenmerk()).orElse(seat.zetel())
                + ": " + dutch.of(Text.of("klacht.procedure.view." + bySeat.get(seat.zetel()))))
                .collect(Collectors.joining("\n"));
    }

    /** Of whom the employer says that they can decide for it. */
    List<Option> whoCanDecide(Running running) {
        return colleagues(running, Collega::bevoegdGezag, deciding(running.procedure()));
    }

    /** Everybody of the employer who is not involved. */
    List<Option> whoCanCarryOut(Running running) {
        return colleagues(running, _ -> true, Set.of());
    }

    /** Everybody of the employer who is not involved in another way; it can be about a member who was left out for it. */
    List<Option> whoCanBeAccused(Running running) {
        return colleagues(running, _ -> true, Set.copyOf(running.procedure().parties().uitgesloten()));
    }

    /** Who can be asked to read along; whoever is with the other side is offered too, so that nobody learns of it. */
    List<Option> vertrouwenspersonen() {
        return meelezers.now().stream()
                .map(one -> new Option(one.kenmerk(), one.naam(), one.vanuit())).toList();
    }

    /** Whether who holds this benoeming has no other part in this klacht, also not as a person. */
    boolean isUninvolved(String kenmerk, Running running) {
        return !isInvolved(kenmerk, involved(running.procedure()));
    }

    private List<Option> colleagues(Running running, Predicate<Collega> which, Set<String> anyway) {
        var involved = involved(running.procedure());
        involved.addAll(running.procedure().surroundings().companions().toList());
        involved.removeAll(anyway);
        return adresboek.collegas().stream().filter(which).filter(collega -> !involved.contains(collega.kenmerk()))
                .filter(collega -> collega.benoemingen().stream().noneMatch(involved::contains))
                .map(collega -> new Option(collega.kenmerk(), collega.naam(), collega.functie())).toList();
    }

    private Stream<PoolMember> candidates(PanelSeat place, Running running) {
        var involved = involved(running.procedure().with(running.procedure().panel().composed(List.of())));
        involved.addAll(running.procedure().surroundings().companions().toList());
        return commissie.pool().stream().filter(member -> place.kant().equals(member.kant()))
                .filter(member -> place.voorzit() == member.presides())
                .filter(member -> member.rol() != Role.SECRETARIS)
                .filter(member -> !isInvolved(member.kenmerk(), involved));
    }

    /** Whether who holds this benoeming is one of these, also as a person. */
    private boolean isInvolved(String kenmerk, Set<String> involved) {
        return involved.contains(kenmerk)
                || adresboek.collegas().stream().filter(collega -> collega.benoemingen().contains(kenmerk))
                        .anyMatch(collega -> involved.contains(collega.kenmerk()));
    }

    private static Set<String> deciding(Procedure procedure) {
        return procedure.tracks().stream().map(Track::bevoegdGezag).filter(Objects::nonNull)
                .flatMap(authority -> Stream.of(authority.kenmerk(), authority.plaatsvervanger()))
                .collect(Collectors.toSet());
    }

    private static Set<String> involved(Procedure procedure) {
        var parties = procedure.parties();
        var involved = new HashSet<String>(parties.uitgesloten());
        involved.addAll(procedure.panel().verwijderd());
        procedure.panel().zetels().forEach(seat -> involved.add(seat.kenmerk()));
        involved.addAll(deciding(procedure));
        procedure.tracks().forEach(part -> involved.add(part.subject().kenmerk()));
        involved.addAll(Stream.of(parties.klager(), parties.secretaris()).filter(Objects::nonNull).toList());
        involved.remove(null);
        return involved;
    }

    private Option option(PanelSeat place, PoolMember member) {
        return new Option(place.code() + ":" + member.kenmerk(), member.naam(), member.vanuit());
    }

    private String seatName(String zetel) {
        return texts.here().of(Text.of("klacht.procedure.seat." + zetel));
    }
}
