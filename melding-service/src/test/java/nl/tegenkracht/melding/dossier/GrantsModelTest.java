package nl.tegenkracht.melding.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Grant;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.dossier.worklist.WorkItem;
import org.junit.jupiter.api.Test;

/**
 * Random lives of a melding, with choices, hand-overs, recusals, absences, ended appointments, closings and its end: at
 * each moment exactly those have it who should, by a model that knows nothing of how it is stored.
 */
class GrantsModelTest {

    private static final int LIVES = 400;
    private static final int ACTS = 40;
    private static final String MELDER = "hmac-melder";
    private static final List<String> VPS = List.of("hmac-vera", "hmac-vincent", "hmac-vonne");
    private static final Registratie REGISTRATIE = new Registratie(List.of("pesten"), List.of(), "gewenst");

    /** Who has it, according to the story; {@code null} is nobody. */
    private static final class Model {

        private String vertrouwenspersoon;
        private final Set<String> earlier = new HashSet<>();
        private final Set<String> gaveBack = new HashSet<>();
        private final Set<String> benoemd = new HashSet<>(VPS);
        private boolean destroyed;

        void give(String next) {
            if (vertrouwenspersoon != null) {
                earlier.add(vertrouwenspersoon);
            }
            vertrouwenspersoon = next;
            earlier.remove(next);
        }

        Set<String> readers() {
            var readers = new HashSet<String>();
            if (!destroyed) {
                readers.add(MELDER);
                if (vertrouwenspersoon != null) {
                    readers.add(vertrouwenspersoon);
                }
            }
            return readers;
        }
    }

    private final MeldingKind kind = new MeldingKind(null);

    @Test
    void whateverHappensNobodyButTheEntitledReadsListsOrCounts() {
        for (var seed = 0; seed < LIVES; seed++) {
            new Life(seed).live();
        }
    }

    private final class Life {

        private final int seed;
        private final Random random;
        private final Model model = new Model();
        private final List<String> story = new ArrayList<>();
        private final List<StukReference> stukken = new ArrayList<>();
        private Instant now = Instant.parse("2026-11-20T09:00:00Z");
        private Dossier<Melding> dossier;

        Life(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        void live() {
            var first = VPS.get(random.nextInt(VPS.size()));
            model.give(first);
            written(Melding.ontvang(new MeldingIntake(new Melder(MELDER, Hoedanigheid.MEDEWERKER), List.of("pesten"),
                    choice(first), first), stuk("relaas"), now));
            IntStream.range(0, ACTS).filter(act -> !model.destroyed).forEach(act -> {
                now = now.plus(random.nextInt(1, 9), ChronoUnit.DAYS);
                step();
                check();
            });
        }

        private void step() {
            var act = random.nextInt(10);
            try {
                switch (act) {
                    case 0, 1 -> choose(VPS.get(random.nextInt(VPS.size())));
                    case 2 -> giveBack();
                    case 3 -> away();
                    case 4 -> appointments();
                    case 5 -> say(random.nextBoolean() ? Role.MELDER : Role.VERTROUWENSPERSOON);
                    case 6 -> written(dossier.state().closing().beeindig(Optional.empty(), now));
                    case 7 -> close();
                    case 8 -> written(dossier.state().closing().heropen(Optional.empty(),
                            model.vertrouwenspersoon != null && model.benoemd.contains(model.vertrouwenspersoon),
                            now));
                    default -> destroy();
                }
            } catch (Refused refused) {
                story.add(act + " refused");
            }
        }

        private void choose(String next) {
            if (next.equals(model.vertrouwenspersoon)) {
                return;
            }
            written(dossier.state().wijsToe(choice(next), next, now));
            assertThat(model.gaveBack).as(told()).doesNotContain(next);
            model.give(next);
        }

        private VertrouwenspersoonChoice choice(String next) {
            return new VertrouwenspersoonChoice(next, model.benoemd, Set.of(), Set.of());
        }

        private void giveBack() {
            if (model.vertrouwenspersoon == null) {
                return;
            }
            written(dossier.state().handover().giveBack(
                    random.nextBoolean() ? Optional.empty() : Optional.of(stuk("bericht")), now));
            model.gaveBack.add(model.vertrouwenspersoon);
            model.give(null);
        }

        private void away() {
            if (model.vertrouwenspersoon != null) {
                written(dossier.state().handover().away(stuk("afwezigheid")));
            }
        }

        /** Somebody's appointment ends, or holds again; the sweep then notes what it has to. */
        private void appointments() {
            var someone = VPS.get(random.nextInt(VPS.size()));
            if (!model.benoemd.remove(someone)) {
                model.benoemd.add(someone);
            }
            var attended = !dossier.state().staat().isOpen()
                    || model.benoemd.contains(dossier.state().vertrouwenspersoon());
            if (attended == dossier.state().isVacant()) {
                written(attended ? dossier.state().noLongerVacant() : dossier.state().vacant(now));
            }
        }

        private void say(Role role) {
            if (role == Role.MELDER || model.vertrouwenspersoon != null) {
                written(dossier.state().addBericht("b" + story.size(), stuk("bericht"), role, now));
            }
        }

        private void close() {
            if (model.vertrouwenspersoon != null) {
                written(dossier.state().closing().sluitAf(stuk("afsluitbrief"), REGISTRATIE, now));
            }
        }

        private void destroy() {
            if (MeldingRetention.closedAt(dossier.state()).isPresent() && random.nextInt(4) == 0) {
                written(MeldingRetention.farewell(dossier.state()));
                model.destroyed = true;
            }
        }

        private StukReference stuk(String soort) {
            return new StukReference("stuk-" + stukken.size() + story.size(), soort, now, "author");
        }

        private void written(Decision<Melding> decision) {
            story.add(decision.act());
            stukken.addAll(decision.added());
            dossier = new Dossier<>("melding", story.size(), decision.state(), decision.grants(), stukken, List.of(),
                    0);
        }

        private void check() {
            assertThat(dossier.grants()).extracting(Grant::holder).as(told())
                    .containsExactlyInAnyOrderElementsOf(model.readers());
            if (model.destroyed) {
                return;
            }
            var items = kind.workItems(dossier);
            assertThat(readersOf(items, MeldingKind.CODE)).as(told()).isSubsetOf(model.readers()).contains(MELDER);
            assertThat(readersOf(items, MeldingKind.HANDED_OVER)).as(told()).isEqualTo(model.earlier);
            assertThat(items).as(told()).filteredOn(item -> item.kind().equals(MeldingKind.HANDED_OVER))
                    .allMatch(item -> !item.actionNeeded() && item.maker() == null);
            assertThat(items).extracting(WorkItem::reader).as(told()).doesNotContain(Toewijzing.NIEMAND);
        }

        private static Set<String> readersOf(List<WorkItem> items, String kind) {
            return items.stream().filter(item -> item.kind().equals(kind)).map(WorkItem::reader)
                    .collect(Collectors.toSet());
        }

        private String told() {
            return "seed " + seed + ": " + story;
        }
    }
}
