package nl.tegenkracht.klacht.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Regelset.Termijn;
import nl.tegenkracht.klacht.fixture.RegelsFixture;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.testkit.TestClient;
import nl.tegenkracht.testkit.TestResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One case that random people drive through the API, beside a sheet of paper. */
final class ApiCase {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> LEGAL = RegelsFixture.kr2021().termijnen().stream().map(Termijn::code)
            .collect(Collectors.toSet());
    private static final Set<ActKind> SELDOM = EnumSet.of(ActKind.TREK_IN, ActKind.VERSCHOON, ActKind.VRAAG_WRAKING,
            ActKind.VRAAG_VOORZIENING, ActKind.VRAAG_AANVULLING);
    /** One measure a case: its number is the same for everybody. */
    private static final Set<ActKind> ONCE = EnumSet.of(ActKind.VRAAG_VOORZIENING);
    private static final Set<ActKind> BEGINNING = EnumSet.of(ActKind.STEL_COMMISSIE_SAMEN, ActKind.NOEM_AANGEKLAAGDEN);

    private final long seed;
    private final Random random;
    private final Map<String, TestClient> people;
    private final Map<String, String> accounts;
    private final PaperCase paper = new PaperCase();
    private final List<String> happened = new ArrayList<>();
    final Set<ActKind> done = EnumSet.noneOf(ActKind.class);
    private final Set<String> doneInPart = new HashSet<>();
    private ApiView now;
    private final String address;
    private LocalDate today;

    /** @param accounts of the members, by name */
    ApiCase(long seed, Map<String, TestClient> people, Map<String, String> accounts, String klacht, LocalDate today) {
        this.seed = seed;
        this.random = new Random(seed);
        this.people = people;
        this.accounts = accounts;
        this.address = "/v1/klachten/" + klacht;
        this.today = today;
        paper.paper.expects(new Act.BevestigOntvangst(), Participant.SYSTEEM, today, false);
        this.now = view("kiki");
    }

    boolean isOver() {
        return paper.paper.stages.values().stream()
                .allMatch(stage -> List.of("BESLIST", "NIET_ONTVANKELIJK", "INGETROKKEN").contains(stage));
    }

    /** Some days may pass. */
    LocalDate passes() {
        today = today.plusDays(random.nextInt(3) > 0 ? 0 : random.nextInt(4) == 0 ? 12 : random.nextInt(4));
        paper.paper.passes(today);
        return today;
    }

    void somethingHappens() {
        var nr = paper.parts().toList().get(random.nextInt((int) paper.parts().count()));
        if (random.nextInt(6) == 0) {
            forbidden(nr);
        } else {
            allowed(nr);
        }
        compare();
    }

    /** Somebody sends what they may not: 404 for who takes no part, 409 for who does; nothing changes. */
    private void forbidden(int nr) {
        var who = List.copyOf(people.keySet()).get(random.nextInt(people.size()));
        var kind = ActKind.values()[random.nextInt(ActKind.values().length)];
        var part = kind.isAboutOnePart() ? nr : 0;
        if (!who.equals("luuk") && !paper.allowed(who, kind, part)) {
            var answer = send(who, kind, part, Map.of("id", Id.random(), "tekst", "Toch."), people.get("kiki")
                    .get(address).header("ETag"));
            assertThat(answer.status()).as(() -> story(who + " " + kind + " " + part))
                    .isEqualTo(paper.takesPart(who, part) && kind != ActKind.VUL_AAN ? 409 : 404);
        }
    }

    /** Three times of four somebody does what brings it further; otherwise anybody anything they are offered. */
    private void allowed(int nr) {
        var further = people.keySet().stream().flatMap(who -> further(who, nr)).toList();
        var wanted = further.isEmpty() || random.nextInt(4) == 0 ? null : further.get(random.nextInt(further.size()));
        var able = people.keySet().stream().filter(who -> paper.takesPart(who, 0)).toList();
        var who = wanted == null ? able.get(random.nextInt(able.size())) : wanted.split(" ")[0];
        var offered = people.get(who).get(address + "/handelingen");
        var acts = offered.json().get("handelingen").valueStream().toList();
        acts.forEach(act -> assertThat(paper.allowed(who, kind(act), part(who, act)))
                .as(() -> story("offered to " + who + ": " + act.get("code"))).isTrue());
        var chosen = acts.stream().filter(act -> SentAct.KNOWN.contains(kind(act)))
                .filter(act -> wanted != null && wanted.equals(who + " " + inPart(who, act))).findFirst()
                .or(() -> any(who, acts));
        chosen.ifPresent(act -> does(who, act, offered.header("ETag")));
    }

    private Stream<String> further(String who, int nr) {
        return Stream.concat(BEGINNING.stream(), RandomCasesTest.FURTHER.stream())
                .filter(kind -> paper.allowed(who, kind, kind.isAboutOnePart() ? nr : 0))
                .filter(kind -> isNeeded(kind, who, nr))
                .map(kind -> who + " " + kind.code() + (kind.isAboutOnePart() ? nr : 0));
    }

    private boolean isNeeded(ActKind kind, String who, int nr) {
        return kind == ActKind.VERVANG_LID
                ? paper.seats.containsValue("nobody")
                : kind == ActKind.REAGEER || kind == ActKind.ONDERTEKEN_ADVIES
                        ? !doneInPart.contains(kind.code() + nr + who)
                        : !doneInPart.contains(kind.code() + (kind.isAboutOnePart() ? nr : 0));
    }

    private Optional<JsonNode> any(String who, List<JsonNode> acts) {
        var usual = acts.stream().filter(act -> SentAct.KNOWN.contains(kind(act)))
                .filter(act -> !SELDOM.contains(kind(act)) || random.nextInt(20) == 0)
                .filter(act -> !ONCE.contains(kind(act)) || !done.contains(kind(act)))
                .filter(act -> !doneInPart.contains(inPart(who, act)) || random.nextInt(6) == 0).toList();
        return usual.isEmpty() ? Optional.empty() : Optional.of(usual.get(random.nextInt(usual.size())));
    }

    private String inPart(String who, JsonNode act) {
        return act.get("code").stringValue() + part(who, act);
    }

    private int part(String who, JsonNode act) {
        return paper.whole(who, act.get("deel").intValue());
    }

    private void does(String who, JsonNode act, String version) {
        var kind = kind(act);
        var nr = part(who, act);
        var before = now;
        var form = new RandomForm(random, today).fill(act, paper.accused(nr), later(kind, nr));
        var inTime = "VERSTREKT".equals(paper.paper.stages.get(nr)) || before.isInTime(paper.as(who), nr, today);
        var answer = send(who, kind, nr, form.sent(), version);
        var what = today + " " + who + " " + kind + " " + nr + " " + form.sent();
        if (answer.status() == 200) {
            happened.add(what);
            done.add(kind);
            doneInPart.addAll(List.of(inPart(who, act), inPart(who, act) + who));
            var by = paper.as(who);
            var after = view("kiki");
            var told = expected(SentAct.of(kind, nr, form, by, after.pieces().getLast().id()), by, inTime);
            paper.happened(kind, nr, form, who, accounts);
            assertThat(after.letters().stream().skip(before.letters().size()).map(Object::toString))
                    .as(() -> story("letters of " + what)).containsExactlyInAnyOrderElementsOf(told);
        } else {
            assertThat(answer.status()).as(() -> story(what + answer.body())).isIn(400, 409);
        }
    }

    /** What goes by itself after it goes at once: the advice lies readable, the decision reached both. */
    private List<String> expected(Act act, Participant by, boolean inTime) {
        if (act instanceof Act.Bezorg proof) {
            var letter = now.letters().get(proof.kennisgeving() - 1);
            return paper.paper.proved(letter.letter(), letter.part(), letter.to(), today);
        }
        var told = new ArrayList<>(paper.paper.expects(act, by, today, inTime));
        if ("ADVIES_UITGEBRACHT".equals(paper.paper.stages.get(act.track()))) {
            told.addAll(paper.paper.expects(new Act.LegAdviesTerInzage(act.track(), today), Participant.SYSTEEM, today,
                    false));
        }
        if (act instanceof Act.Beslis) {
            paper.paper.reached(act.track(), Participant.KLAGER);
            paper.paper.reached(act.track(), Participant.AANGEKLAAGDE);
        }
        return told;
    }

    private LocalDate later(ActKind kind, int nr) {
        return paper.paper.terms.getOrDefault((kind == ActKind.VERDAAG ? "beslissing/" : "advies/") + nr, today);
    }

    /** What passed by itself is written down some time that day: then it is another version, and done again. */
    private TestResponse send(String who, ActKind kind, int nr, Map<String, Object> form, String version) {
        var client = people.get(who);
        var to = address + "/handelingen/" + kind.code() + "?deel=" + paper.own(who, nr);
        var answer = client.post(to, JSON.writeValueAsString(form), version);
        return answer.status() == 412
                ? client.post(to, JSON.writeValueAsString(form), client.get(address).header("ETag"))
                : answer;
    }

    private void compare() {
        now = view("kiki");
        assertThat(now.stages()).as(() -> story("stages")).isEqualTo(paper.paper.stages);
        assertThat(now.running(LEGAL)).as(() -> story("terms"))
                .isEqualTo(paper.paper.terms.entrySet().stream().map(Object::toString).sorted().toList());
        if (random.nextInt(8) == 0) {
            compareReading();
        }
    }

    /** Each of everybody reads what the sheet of paper says, and no other text by its id either. */
    void compareReading() {
        var member = paper.seats.values().stream().filter(people::containsKey).findFirst().orElse("kiki");
        var all = view(member).pieces();
        people.keySet().stream().filter(who -> !who.equals("luuk") || !now.isUnread()).forEach(who -> {
            if (!paper.takesPart(who, 0)) {
                assertThat(people.get(who).get(address).status()).as(() -> story("hidden from " + who)).isEqualTo(404);
            } else {
                var view = view(who);
                var expected = all.stream().filter(piece -> paper.mayRead(who, piece, all)).toList();
                assertThat(view.pieces().stream().map(Object::toString)).as(() -> story("reading by " + who))
                        .containsExactlyElementsOf(expected.stream().map(Object::toString).toList());
                assertThat(view.letters().stream().map(ApiView.Told::id)).as(() -> story("letters to " + who))
                        .containsExactlyElementsOf(letters(who).stream().map(ApiView.Told::id).toList());
                foreign(all, expected).forEach(id -> assertThat(people.get(who).get(address + "/stukken/" + id)
                        .status()).as(() -> story("text hidden from " + who)).isEqualTo(404));
            }
        });
    }

    private List<ApiView.Told> letters(String who) {
        var handles = EnumSet.of(Participant.SECRETARIS, Participant.VOORZITTER, Participant.LID);
        return now.letters().stream().filter(one -> handles.contains(paper.as(who)) || one.to() == paper.as(who)
                && paper.takesPart(who, one.part())).toList();
    }

    private Stream<String> foreign(List<ApiView.Piece> all, List<ApiView.Piece> own) {
        var mine = own.stream().map(ApiView.Piece::id).collect(Collectors.toSet());
        var others = all.stream().map(ApiView.Piece::id).filter(id -> !mine.contains(id)).toList();
        return others.isEmpty() ? Stream.of() : Stream.of(others.get(random.nextInt(others.size())));
    }

    private ApiView view(String who) {
        var read = people.get(who).get(address);
        assertThat(read.status()).as(() -> story("reading by " + who)).isEqualTo(200);
        return new ApiView(read.json().get("procedure"));
    }

    private static ActKind kind(JsonNode act) {
        return Coded.of(ActKind.class, act.get("code").stringValue());
    }

    private String story(String what) {
        return "seed " + seed + ": " + what + "\nafter\n" + String.join("\n", happened);
    }
}
