package nl.tegenkracht.klacht.procedure;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.klacht.fixture.RegelsFixture;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.act.Act.Candidate;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.act.Acts;
import nl.tegenkracht.klacht.procedure.act.Passing;
import nl.tegenkracht.klacht.procedure.act.Step;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Advice.AdviceKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Parties;
import nl.tegenkracht.klacht.procedure.state.Procedure;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.Seat;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Wegval.Wegvalreden;
import nl.tegenkracht.terms.AlgemeneTermijnenwet;
import nl.tegenkracht.terms.TermijnCalculator;

/** A klacht that is told day by day: invented people who act, and how it stands after each act. */
final class Story {

    static final LocalDate FILED = LocalDate.of(2026, 3, 2);
    static final TermijnCalculator CALCULATOR = new TermijnCalculator(new AlgemeneTermijnenwet(List.of()));

    static final Actor NOA = new Actor("noa", Participant.KLAGER);
    static final Actor BAS = new Actor("bas", Participant.AANGEKLAAGDE);
    static final Actor KIKI = new Actor("kiki", Participant.SECRETARIS);
    static final Actor KAREL = new Actor("zit-0", Participant.VOORZITTER);
    static final Actor LOTTE = new Actor("zit-1", Participant.LID);
    static final Actor GREET = new Actor("greet", Participant.BEVOEGD_GEZAG);
    static final Actor GERDA = new Actor("gerda", Participant.BEVOEGD_GEZAG);
    static final Actor OTTO = new Actor("otto", Participant.KLAGER);

    final ProcedureRules rules;
    final Acts acts;
    private final String ground;
    private LocalDate today;
    private Procedure procedure;
    private Step last;
    private int stukken;

    private Story(Regelset regelset, LocalDate filed) {
        rules = new ProcedureRules(regelset, CALCULATOR);
        acts = new Acts(rules);
        ground = regelset == null || regelset.gronden().isEmpty() ? "" : regelset.gronden().getFirst().code();
        today = filed;
        procedure = Procedure.begin(new Parties("noa", "kiki", List.of("uma")), filed);
    }

    private Story(Story other) {
        rules = other.rules;
        acts = other.acts;
        ground = other.ground;
        today = other.today;
        procedure = other.procedure;
        last = other.last;
        stukken = other.stukken;
    }

    /** The same up to now; what happens in the one does not happen in the other. */
    Story copy() {
        return new Story(this);
    }

    static Story kr2021() {
        return under(RegelsFixture.kr2021(), FILED);
    }

    static Story under(Regelset regelset, LocalDate filed) {
        return new Story(regelset, filed);
    }

    /** About two people, who both have the afschrift: bas of part 1, otto of part 2. */
    static Story twoAccused() {
        var story = kr2021();
        story.does(KIKI, new Act.StelCommissieSamen(story.candidates())).does(KIKI, new Act.BevestigOntvangst())
                .does(KIKI, new Act.NoemAangeklaagden(List.of(List.of("g1"), List.of("g2"))))
                .does(KIKI, new Act.WijsBevoegdGezagAan(1, "greet", "gerda"))
                .does(KIKI, new Act.WijsBevoegdGezagAan(2, "greet", "gerda"))
                .does(KIKI, new Act.MarkeerCompleet(FILED));
        story.does(KAREL, story.judges(1, List.of())).does(KAREL, story.judges(2, List.of()));
        return story.does(KIKI, new Act.StuurAfschrift(1, "bas", story.stuk())).does(KIKI,
                new Act.StuurAfschrift(2, "otto", story.stuk()));
    }

    /** A klacht as it stands when it has just come into this stage. */
    static Story at(Stage stage, Regelset regelset) {
        var story = under(regelset, FILED);
        story.goTo(stage);
        return story;
    }

    static Story at(Stage stage) {
        return at(stage, RegelsFixture.kr2021());
    }

    Story does(Actor who, Act act) {
        last = acts.take(procedure, act, who, today.atTime(LocalTime.NOON).atZone(LegalClock.ZONE).toInstant());
        procedure = last.procedure();
        return this;
    }

    Story on(LocalDate day) {
        today = day;
        return this;
    }

    Story after(int days) {
        return on(today.plusDays(days));
    }

    /** What this person is offered now in the first part. */
    List<ActKind> offered(Actor who) {
        return acts.possible(procedure(), who, 1, today.atTime(LocalTime.NOON).atZone(LegalClock.ZONE).toInstant());
    }

    LocalDate today() {
        return today;
    }

    Procedure procedure() {
        return procedure;
    }

    /** As it stands today, also if nobody did anything. */
    Procedure now() {
        return Passing.until(procedure, rules, today);
    }

    Stage stage(int track) {
        return now().track(track).orElseThrow().stage();
    }

    /** Who is told what because of the last act. */
    List<String> told() {
        return last.told().stream().map(letter -> letter.brief().code() + " -> " + letter.aan().code()).toList();
    }

    RunningTerm running(String code, int track) {
        return now().ledger().running(code, track).findFirst().orElseThrow();
    }

    /** What became of the terms of this code, oldest first. */
    List<String> became(String code) {
        return now().ledger().terms().stream().filter(term -> term.code().equals(code))
                .map(term -> term.status().name()).toList();
    }

    List<String> reads(Actor who) {
        return Reading.of(now(), who).stream().map(piece -> piece.kind().name()).distinct().toList();
    }

    String stuk() {
        return "stuk-" + ++stukken;
    }

    List<Candidate> candidates() {
        var places = rules.places();
        return places.stream().map(place -> new Candidate(place.code(), "zit-" + places.indexOf(place), place.kant(),
                false, false)).toList();
    }

    /** A deputy for this seat. */
    Candidate deputy(int place) {
        var seat = rules.places().get(place);
        return new Candidate(seat.code(), "invaller-" + place + "-" + ++stukken, seat.kant(), false, false);
    }

    Act.Beoordeel judges(int track, List<String> inadmissible) {
        var named = procedure.track(track).orElseThrow().subject().gedragingen();
        var grounds = named.stream()
                .collect(Collectors.toMap(one -> one, one -> inadmissible.contains(one) ? ground : ""));
        return new Act.Beoordeel(track, grounds, stuk(), inadmissible.isEmpty() ? null : stuk());
    }

    Act.StelAdviesVast adopts(int track, String... views) {
        var members = procedure.panel().zetels().stream().map(Seat::kenmerk).toList();
        var votes = new HashMap<String, String>();
        members.forEach(member -> votes.put(member, views[Math.min(members.indexOf(member), views.length - 1)]));
        var unanimous = votes.values().stream().distinct().count() == 1;
        return new Act.StelAdviesVast(track, AdviceKind.BEIDE, votes, stuk(), stuk(), unanimous ? null : stuk(), null);
    }

    /** Somebody for whom this act is, and who takes part now. */
    Actor doer(ActKind kind) {
        return List.of(KIKI, KAREL, NOA, BAS, GREET, LOTTE, Actor.SYSTEEM).stream().filter(who -> kind.isFor(who.as()))
                .findFirst().orElseThrow();
    }

    private void goTo(Stage stage) {
        does(KIKI, new Act.StelCommissieSamen(candidates()));
        if (stage == Stage.ONTVANGEN) {
            return;
        }
        does(KIKI, new Act.BevestigOntvangst());
        if (stage == Stage.BEVESTIGD) {
            return;
        }
        prepared();
        switch (stage) {
            case AANVULLEN -> does(KIKI, new Act.VraagAanvulling(stuk(), false));
            case INGETROKKEN -> does(NOA, new Act.TrekIn(0));
            case BEEINDIGD -> does(KIKI, new Act.MeldAangeklaagdeWeg(1, Wegvalreden.OVERLEDEN, today));
            default -> {
                does(KIKI, new Act.MarkeerCompleet(today));
                judged(stage);
            }
        }
    }

    Story prepared() {
        return does(KIKI, new Act.NoemAangeklaagden(List.of(List.of("g1", "g2"))))
                .does(KIKI, new Act.WijsBevoegdGezagAan(1, "greet", "gerda"));
    }

    private void judged(Stage stage) {
        if (stage == Stage.COMPLEET) {
            return;
        }
        switch (stage) {
            case ADVIES_NIET_ONTVANKELIJK, TERUG_BIJ_COMMISSIE, NIET_ONTVANKELIJK -> {
                does(KAREL, judges(1, List.of("g1", "g2")));
                if (stage != Stage.ADVIES_NIET_ONTVANKELIJK) {
                    does(GREET, new Act.BeslisNietOntvankelijk(1, stage == Stage.NIET_ONTVANKELIJK, stuk()));
                }
            }
            default -> {
                does(KAREL, judges(1, List.of()));
                handled(1, stage);
            }
        }
    }

    /** From admissible to this stage, the way it mostly goes. */
    Story handled(int track, Stage stage) {
        var steps = List.<Runnable>of(() -> does(KIKI, new Act.StuurAfschrift(track, "bas", stuk())),
                () -> does(KIKI, new Act.PlanHoorzitting(track, today.plusDays(14), false, today.plusDays(10), stuk())),
                () -> after(14).does(KIKI, new Act.HoudHoorzitting(track, List.of(), stuk())),
                () -> does(KIKI, new Act.LegFeitenVoor(track, stuk())),
                () -> does(NOA, new Act.Reageer(track, stuk(), stuk())).does(BAS, new Act.Reageer(track, stuk(), null))
                        .does(KAREL, adopts(track, "ja")),
                () -> does(KAREL, new Act.OndertekenAdvies(track)).does(KIKI, new Act.OndertekenAdvies(track)),
                () -> does(Actor.SYSTEEM, new Act.LegAdviesTerInzage(track, today)),
                () -> does(GREET, new Act.Beslis(track, true, stuk(), null)));
        steps.subList(0, stage.ordinal() - Stage.ONTVANKELIJK.ordinal()).forEach(Runnable::run);
        return this;
    }
}
