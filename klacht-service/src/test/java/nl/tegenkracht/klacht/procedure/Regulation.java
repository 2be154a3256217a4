package nl.tegenkracht.klacht.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Wegval.Wegvalreden;

/**
 * KR-2021 once more, as somebody would keep it on a sheet of paper beside the case: where each part stands, which legal
 * terms run until when, and who has to be told. Knows nothing of how the procedure is written.
 */
final class Regulation {

    private static final Set<Class<?>> NOTHING_TOLD = Set.of(Act.StelCommissieSamen.class, Act.VervangLid.class,
            Act.Bezorg.class, Act.WijsBevoegdGezagAan.class, Act.VraagAndereDag.class, Act.Reageer.class,
            Act.LeesAdvies.class, Act.VerklaarVrij.class, Act.KiesBereikbaarheid.class, Act.LegOnderzoekVast.class);
    private static final Map<String, String> PAST = Map.of("bemiddeling-voorgesteld", "bemiddeling-geweigerd",
            "voorziening", "voorziening-einde");
    static final Set<String> OVER = Set.of("BESLIST", "NIET_ONTVANKELIJK", "INGETROKKEN", "BEEINDIGD");
    private static final List<String> INTAKE = List.of("ONTVANGEN", "BEVESTIGD", "AANVULLEN", "COMPLEET");

    final Map<Integer, String> stages = new TreeMap<>(Map.of(1, "ONTVANGEN"));
    final Map<String, LocalDate> terms = new TreeMap<>();
    final Set<Integer> provided = new HashSet<>();
    final Set<Integer> authorityTold = new HashSet<>();
    final Set<Integer> withReport = new HashSet<>();
    private final Set<Integer> accusedTold = new HashSet<>();
    private final Set<Integer> adjournedOnce = new HashSet<>();
    private final Set<Integer> sentBack = new HashSet<>();
    private final Map<Integer, Integer> signatures = new HashMap<>();
    private final Map<String, Integer> accounts = new HashMap<>();
    private final Map<String, String> late = new HashMap<>();
    private final Map<Integer, Act.VraagVoorziening> measures = new TreeMap<>();
    /** Who reads along, with whom. */
    final Map<String, Actor> companions = new HashMap<>();
    private final List<Helper> helpers = new ArrayList<>();
    /** The parts of which a decision is carried out, in the order of the orders; and those not done yet. */
    private final List<String> orders = new ArrayList<>();
    final Map<String, Integer> openOrders = new HashMap<>();
    boolean klagerDead;
    final Set<Integer> accusedDead = new HashSet<>();
    /** Per part whether the klager agreed to bemiddeling. */
    private final Map<Integer, Boolean> mediations = new HashMap<>();
    /** Per part the day on which its end was told. */
    final Map<Integer, LocalDate> ended = new HashMap<>();
    /** Per part whose it is, once that person has the afschrift. */
    private final Map<Integer, String> accused = new HashMap<>();
    private final Set<Integer> runningMediations = new HashSet<>();
    /** Per part the letter that said, before the aangeklaagde knew of it, that it or its bemiddeling is over. */
    private final Map<Integer, String> closedBy = new HashMap<>();
    private final Set<Integer> takenBack = new HashSet<>();
    /** Per part how many measures hold. */
    private final Map<Integer, Integer> holding = new HashMap<>();
    private final Set<Integer> measuresOver = new HashSet<>();
    private Actor doer;
    private LocalDate today;
    private LocalDate completeBy;
    private List<String> letters;

    /** Art. 9.3 and 10.1: once the time to complete it is over, it is decided on as it is. */
    void passes(LocalDate today) {
        if (stages.containsValue("AANVULLEN") && today.isAfter(completeBy)) {
            all("COMPLEET");
            terms.remove("aanvulling");
            terms.put("ontvankelijkheid", completeBy.plusDays(1).plusWeeks(2));
        }
    }

    /** Somebody who stands by a party: who reads along has a name here. */
    private record Helper(Actor party, String companion) {}

    List<String> expects(Act act, Actor who, LocalDate today, boolean inTime) {
        doer = who;
        return expects(act, who.as(), today, inTime);
    }

    /** Who has to be told what, now that this was done; the sheet is kept up to date along the way. */
    List<String> expects(Act act, Participant by, LocalDate today, boolean inTime) {
        letters = new ArrayList<>();
        this.today = today;
        switch (act) {
            case Act.BevestigOntvangst confirmed -> {
                all("BEVESTIGD");
                tell("ontvangstbevestiging", 0, "klager");
            }
            case Act.NoemAangeklaagden named -> {
                var stage = stages.get(1);
                stages.clear();
                for (var nr = 1; nr <= named.gedragingen().size(); nr++) {
                    stages.put(nr, stage);
                }
            }
            case Act.VraagAanvulling asked -> {
                all("AANVULLEN");
                completeBy = today.plusWeeks(2);
                terms.put("aanvulling", completeBy);
                tell("verzoek-aanvulling", 0, "klager");
            }
            case Act.VulAan added -> terms.remove("aanvulling");
            case Act.MarkeerCompleet complete -> {
                all("COMPLEET");
                terms.remove("aanvulling");
                terms.put("ontvankelijkheid", complete.sinds().plusWeeks(2));
            }
            case Act.Verschoon left -> panelLost();
            case Act.VraagWraking asked -> tell("wraking-gevraagd", 0, "secretaris", "voorzitter");
            case Act.BeslisWraking decided -> {
                if (decided.toegewezen()) {
                    panelLost();
                }
                tellParties("wraking-beslist");
            }
            case Act.LaatMeelezen along -> {
                companions.put(along.kenmerk(), doer);
                assisted("meelezen", along.kenmerk());
            }
            case Act.NoemRaadsman counsel -> assisted("raadsman", null);
            case Act.BeeindigBijstand ended -> {
                var helper = helpers.get(ended.bijstand() - 1);
                companions.remove(helper.companion());
                tell("bijstand-beeindigd", own(helper.party()), helper.party().as().code(), "secretaris");
            }
            case Act.MeldUitgevoerd done -> {
                tell("uitgevoerd", openOrders.remove(orders.get(done.opdracht() - 1)), "bevoegd-gezag");
            }
            case Act.GeefAlgemeenAdvies advice -> tell("algemeen-advies", 0, "secretaris");
            case Act.MeldKlagerWeg gone -> {
                if (gone.reden() == Wegvalreden.OVERLEDEN) {
                    klagerDead = true;
                    terms.keySet().removeIf(term -> term.equals("aanvulling") || term.endsWith("/klager"));
                    tell("klager-overleden", 0, "secretaris", "voorzitter");
                    mediationsStop();
                }
            }
            case Act.TrekIn withdrawn -> withdraw(withdrawn.track());
            case Act.OnTrack onTrack -> part(onTrack, onTrack.track(), by, today, inTime);
            default -> assertThat(NOTHING_TOLD).contains(act.getClass());
        }
        return letters;
    }

    private void part(Act.OnTrack act, int nr, Participant by, LocalDate today, boolean inTime) {
        switch (act) {
            case Act.Beoordeel judged -> judge(judged, nr, today);
            case Act.BeslisNietOntvankelijk decided -> inadmissible(decided, nr, today);
            case Act.StuurAfschrift sent -> {
                provided.add(nr);
                accounts.merge(sent.account(), nr, Math::min);
                accused.put(nr, sent.account());
                stages.put(nr, "VERSTREKT");
                tell("afschrift", nr, "aangeklaagde");
            }
            case Act.PlanHoorzitting planned -> {
                stages.put(nr, "HOORZITTING_GEPLAND");
                tell("uitnodiging", nr, "klager", "aangeklaagde");
            }
            case Act.HoudHoorzitting held -> stages.put(nr, "GEHOORD");
            case Act.DienStukIn sent -> {
                if (inTime) {
                    tell("stuk-andere-partij", nr, by == Participant.KLAGER ? "aangeklaagde" : "klager");
                } else {
                    late.put(sent.stuk(), by.code());
                }
            }
            case Act.BeslisLaatStuk decided -> {
                var sender = late.get(decided.laatStuk());
                tell("laat-stuk-beslist", nr, sender);
                if (decided.toegelaten()) {
                    tell("stuk-andere-partij", nr, sender.equals("klager") ? "aangeklaagde" : "klager");
                }
            }
            case Act.LegFeitenVoor presented -> {
                stages.put(nr, "FEITEN_VOORGELEGD");
                tell("feitenoverzicht", nr, "klager", "aangeklaagde");
            }
            case Act.StelAdviesVast adopted -> {
                stages.put(nr, "ADVIES_VASTGESTELD");
                signatures.put(nr, 0);
                if (adopted.zonderVerslag() == null) {
                    withReport.add(nr);
                }
            }
            case Act.OndertekenAdvies signed -> sign(nr);
            case Act.KondigLaterAdviesAan announced -> {
                terms.put("advies/" + nr, announced.tot());
                tell("later-advies", nr, "klager", "aangeklaagde");
            }
            case Act.LegAdviesTerInzage received -> {
                stages.put(nr, "BIJ_BEVOEGD_GEZAG");
                decideBy(nr, received.op().plusWeeks(4));
            }
            case Act.Verdaag adjourned -> {
                adjourned(nr, adjourned.tot(), today);
                decideBy(nr, adjourned.tot());
                tell("verdaging", nr, "klager", "aangeklaagde");
            }
            case Act.Beslis decided -> {
                stages.put(nr, "BESLIST");
                terms.remove("beslissing/" + nr);
                tell("beslissing", nr, "klager", "aangeklaagde");
                tell("beslissing-genomen", nr, "secretaris");
            }
            case Act.VraagVoorziening asked -> {
                measures.put(measures.size() + 1, asked);
                tell("voorziening-gevraagd", nr, "secretaris");
                if (by == Participant.AANGEKLAAGDE && asked.verzoek().raakt() == Participant.KLAGER) {
                    tell("voorziening-gevraagd", nr, "klager");
                }
            }
            case Act.HoorOverVoorziening heard -> {
                if (heard.partij() == Participant.AANGEKLAAGDE) {
                    accusedTold.add(nr);
                    tell("voorziening-gevraagd", nr, "aangeklaagde");
                }
            }
            case Act.GeefUitvoeringsopdracht order -> {
                orders.add(order.stuk());
                openOrders.put(order.stuk(), nr);
                tell("uitvoeringsopdracht", nr, "uitvoerder");
            }
            case Act.AdviseerExternOnderzoek advised -> tell("onderzoek-geadviseerd", nr, "bevoegd-gezag");
            case Act.BeslisExternOnderzoek decided ->
                tell("onderzoek-beslist", nr, "klager", "aangeklaagde", "secretaris");
            case Act.TrekGedragingIn one -> {
                var next = stages.size() + 1;
                stages.put(next, "INGETROKKEN");
                if (provided.contains(nr)) {
                    provided.add(next);
                    accused.put(next, accused.get(nr));
                }
                tell("gedraging-ingetrokken", nr, "klager", "secretaris");
                toWhoKnows("gedraging-ingetrokken", nr);
            }
            case Act.StelBemiddelingVoor proposed -> {
                mediations.put(nr, false);
                runningMediations.remove(nr);
                tell("bemiddeling-voorgesteld", nr, "klager");
            }
            case Act.AntwoordOpBemiddeling answer -> answered(nr, answer.instemmen(), by);
            case Act.BeeindigBemiddeling ended -> {
                mediations.remove(nr);
                tell("bemiddeling-voorbij", nr, "klager", "aangeklaagde", "secretaris", "voorzitter");
            }
            case Act.MeldAangeklaagdeWeg gone -> {
                if (gone.reden() == Wegvalreden.OVERLEDEN) {
                    stages.keySet().stream().sorted().filter(part -> part == nr || accused.get(nr) != null
                            && accused.get(nr).equals(accused.get(part))).toList().forEach(this::accusedDied);
                }
            }
            case Act.Beeindig ended -> over(nr);
            case Act.ZegWieMeekomt along -> tell("begeleiding", nr,
                    by == Participant.KLAGER ? "aangeklaagde" : "klager", "secretaris");
            case Act.OverlegOverVoorziening consulted -> tell("voorziening-gevraagd", nr, "bevoegd-gezag");
            case Act.TrefVoorziening taken -> measure("voorziening", nr, taken.voorziening());
            case Act.BeeindigVoorziening ended -> measure("voorziening-einde", nr, ended.voorziening());
            default -> assertThat(NOTHING_TOLD).contains(act.getClass());
        }
    }

    private void accusedDied(int nr) {
        accusedDead.add(nr);
        if (!OVER.contains(stages.get(nr))) {
            over(nr);
        }
    }

    /** It was proved on this day that the decision reached this party. */
    void reached(int nr, Participant party) {
        terms.remove("bericht/" + nr + "/" + party.code());
    }

    /** Art. 9.3: the klager has the time to complete it from the day on which the request for that arrived. */
    void arrives(String letter, LocalDate written, LocalDate day) {
        if (letter.equals("verzoek-aanvulling") && terms.containsKey("aanvulling")
                && completeBy.equals(written.plusWeeks(2))) {
            completeBy = day.plusWeeks(2);
            terms.put("aanvulling", completeBy);
        }
    }

    /** It was proved that a letter came: an aangeklaagde who did not know yet hears what came after it. */
    List<String> proved(String letter, int nr, Participant to, LocalDate today) {
        letters = new ArrayList<>();
        this.today = today;
        if (to == Participant.AANGEKLAAGDE && accusedTold.add(nr)) {
            var because = isPast(letter, nr)
                    ? PAST.get(letter)
                    : closedBy.getOrDefault(nr, "niet-ontvankelijk");
            if (!because.equals("niet-ontvankelijk")) {
                tell(because, nr, "aangeklaagde");
            }
        }
        return letters;
    }

    /** What it was about was over before the part was. */
    private boolean isPast(String letter, int nr) {
        return letter.equals("bemiddeling-voorgesteld") && takenBack.contains(nr)
                || letter.equals("voorziening") && measuresOver.contains(nr);
    }

    private void judge(Act.Beoordeel judged, int nr, LocalDate today) {
        var admissible = judged.gronden().containsValue("");
        var refused = judged.gronden().values().stream().anyMatch(ground -> !ground.isEmpty());
        var again = stages.get(nr).equals("TERUG_BIJ_COMMISSIE");
        var other = stages.size() + 1;
        var admitted = admissible && refused && again ? other : nr;
        var rejected = admissible && refused && !again ? other : nr;
        tell("ontvankelijkheid", nr, "klager");
        if (admissible) {
            admit(admitted, today);
        }
        if (refused) {
            stages.put(rejected, "ADVIES_NIET_ONTVANKELIJK");
            tell("advies-niet-ontvankelijk", rejected, "bevoegd-gezag");
        }
        if (!stages.containsValue("COMPLEET")) {
            terms.remove("ontvankelijkheid");
        }
    }

    private void inadmissible(Act.BeslisNietOntvankelijk decided, int nr, LocalDate today) {
        if (decided.volgt()) {
            stages.put(nr, "NIET_ONTVANKELIJK");
            tell("niet-ontvankelijk", nr, "klager", "secretaris");
        } else if (sentBack.add(nr)) {
            stages.put(nr, "TERUG_BIJ_COMMISSIE");
            tell("teruggezonden", nr, "secretaris", "voorzitter");
        } else {
            admit(nr, today);
            tell("ontvankelijkheid", nr, "klager");
            tell("beslissing-genomen", nr, "secretaris");
        }
    }

    private void admit(int nr, LocalDate today) {
        stages.put(nr, "ONTVANKELIJK");
        terms.put("advies/" + nr, today.plusWeeks(8));
    }

    private void sign(int nr) {
        if (signatures.merge(nr, 1, Integer::sum) == 2) {
            stages.put(nr, "ADVIES_UITGEBRACHT");
            terms.remove("advies/" + nr);
            tell("advies", nr, "bevoegd-gezag");
            tell("afschrift-advies", nr, "klager", "aangeklaagde");
        }
    }

    /** Art. 13.3: once, before the end, and not for more than four weeks. */
    private void adjourned(int nr, LocalDate day, LocalDate today) {
        var end = terms.get("beslissing/" + nr);
        assertThat(day).isBetween(end.plusDays(1), end.plusWeeks(4));
        assertThat(today).isBeforeOrEqualTo(end);
        assertThat(adjournedOnce.add(nr)).isTrue();
    }

    private void decideBy(int nr, LocalDate day) {
        List.of("beslissing/" + nr, "bericht/" + nr + "/klager", "bericht/" + nr + "/aangeklaagde").stream()
                .filter(term -> !klagerDead || !term.endsWith("/klager")).forEach(term -> terms.put(term, day));
    }

    private void withdraw(int track) {
        for (var nr : List.copyOf(stages.keySet())) {
            if ((track == 0 || track == nr) && !List.of("ADVIES_UITGEBRACHT", "BIJ_BEVOEGD_GEZAG", "BESLIST",
                    "NIET_ONTVANKELIJK", "INGETROKKEN", "BEEINDIGD").contains(stages.get(nr))) {
                stages.put(nr, "INGETROKKEN");
                terms.remove("advies/" + nr);
                tell("ingetrokken", nr, "klager", "secretaris");
                toWhoKnows("ingetrokken", nr);
            }
        }
        if (stages.values().stream().noneMatch(INTAKE::contains)) {
            terms.remove("aanvulling");
            terms.remove("ontvankelijkheid");
        }
    }

    private void answered(int nr, boolean yes, Participant by) {
        var klagerAgreed = mediations.get(nr);
        if (yes && by == Participant.KLAGER) {
            mediations.put(nr, true);
            tell("bemiddeling-voorgesteld", nr, "aangeklaagde", "secretaris");
        } else if (yes) {
            accusedTold.add(nr);
            runningMediations.add(nr);
            tell("bemiddeling-loopt", nr, "klager", "aangeklaagde", "secretaris");
        } else {
            mediations.remove(nr);
            tell("bemiddeling-geweigerd", nr, "secretaris");
            if (klagerAgreed && by != Participant.KLAGER) {
                accusedTold.add(nr);
                tell("bemiddeling-geweigerd", nr, "klager");
            } else if (klagerAgreed) {
                mediationOver(nr);
            }
        }
    }

    private void mediationsStop() {
        mediations.forEach((nr, klagerAgreed) -> {
            if (runningMediations.contains(nr)) {
                tell("bemiddeling-voorbij", nr, "aangeklaagde", "secretaris", "voorzitter");
            } else if (klagerAgreed) {
                tell("bemiddeling-geweigerd", nr, "secretaris");
                mediationOver(nr);
            }
        });
        mediations.clear();
    }

    /** What was not sent to the other yet is not sent any more. */
    private void mediationOver(int nr) {
        if (accusedTold.contains(nr)) {
            tell("bemiddeling-geweigerd", nr, "aangeklaagde");
        } else {
            takenBack.add(nr);
        }
    }

    private void over(int nr) {
        stages.put(nr, "BEEINDIGD");
        terms.keySet().removeIf(term -> term.contains("/" + nr));
        tell("beeindigd", nr, "klager", "secretaris");
        toWhoKnows("beeindigd", nr);
        if (stages.values().stream().noneMatch(INTAKE::contains)) {
            terms.remove("aanvulling");
            terms.remove("ontvankelijkheid");
        }
    }

    private void toWhoKnows(String letter, int nr) {
        if (accusedTold.contains(nr)) {
            tell(letter, nr, "aangeklaagde");
        }
        if (authorityTold.contains(nr)) {
            tell(letter, nr, "bevoegd-gezag");
        }
    }

    private void assisted(String letter, String companion) {
        helpers.add(new Helper(doer, companion));
        tell(letter, own(doer), doer.as().code(), "secretaris");
    }

    private int own(Actor party) {
        return party.as() == Participant.KLAGER ? 0 : accounts.getOrDefault(party.kenmerk(), 0);
    }

    private void measure(String letter, int nr, int measure) {
        var asked = measures.get(measure).verzoek();
        tell(letter, nr, "klager", "secretaris");
        var taken = letter.equals("voorziening");
        if (holding.merge(nr, taken ? 1 : -1, Integer::sum) > 0) {
            measuresOver.remove(nr);
        } else if (!closedBy.containsKey(nr)) {
            measuresOver.add(nr);
        }
        if ((asked.raakt() == Participant.AANGEKLAAGDE || asked.door() == Participant.AANGEKLAAGDE)
                && (taken || accusedTold.contains(nr))) {
            tell(letter, nr, "aangeklaagde");
        }
    }

    private void panelLost() {
        tell("commissie-niet-compleet", 0, "secretaris", "voorzitter");
        tellParties("commissie-niet-compleet");
        stages.forEach((nr, stage) -> {
            if (stage.equals("ADVIES_VASTGESTELD")) {
                stages.put(nr, "FEITEN_VOORGELEGD");
                withReport.remove(nr);
            } else if (stage.equals("ADVIES_UITGEBRACHT") || stage.equals("BIJ_BEVOEGD_GEZAG")) {
                tell("wraking-beslist", nr, "bevoegd-gezag");
            }
        });
    }

    private void tellParties(String letter) {
        tell(letter, 0, "klager");
        var people = new HashSet<String>();
        provided.stream().sorted().filter(nr -> !OVER.contains(stages.get(nr)) && people.add(accused.get(nr)))
                .forEach(nr -> tell(letter, nr, "aangeklaagde"));
    }

    private void tell(String letter, int nr, String... to) {
        if (List.of("beslissing", "niet-ontvankelijk", "ingetrokken", "beeindigd").contains(letter)) {
            ended.put(nr, today);
            mediations.remove(nr);
            closedBy.putIfAbsent(nr, letter);
        }
        Arrays.stream(to).filter(one -> !(one.equals("klager") && klagerDead)
                && !(one.equals("aangeklaagde") && accusedDead.contains(nr))).forEach(one -> {
                    letters.add(letter + " -> " + one);
                    if (one.equals("aangeklaagde") && provided.contains(nr)) {
                        accusedTold.add(nr);
                    }
                    if (one.equals("bevoegd-gezag")) {
                        authorityTold.add(nr);
                    }
                });
    }

    private void all(String stage) {
        stages.replaceAll((nr, before) -> INTAKE.contains(before) ? stage : before);
    }
}
