package nl.tegenkracht.melding.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.DomainEvent;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;

/**
 * How long a closed melding is kept, and its end (KR-2021 art. 5 lid 6; record 0357). It is told beforehand, and nothing
 * is destroyed that was not. There is no hold on the dossier of a vertrouwenspersoon.
 */
public final class MeldingRetention {

    /** So long before, at least, it is told: no law, but time to print or keep it. */
    public static final int TOLD_DAYS_BEFORE = 30;

    private MeldingRetention() {
    }

    /** When a melding that is closed now was closed. */
    public static Optional<Instant> closedAt(Melding melding) {
        return melding.staat() == MeldingState.AFGESLOTEN
                ? melding.afsluiting().last(ClosingAct.AFGESLOTEN).map(ClosingStep::op)
                : Optional.empty();
    }

    /** That it will be destroyed, if that was told since it was closed last. */
    public static Optional<StukReference> announcement(Dossier<Melding> dossier) {
        return closedAt(dossier.state()).flatMap(closed -> dossier.stukken().reversed().stream()
                .filter(stuk -> StukKind.VERNIETIGINGSBERICHT.is(stuk) || StukKind.RECHTSMIDDELEN.is(stuk)).findFirst()
                .filter(StukKind.VERNIETIGINGSBERICHT::is).filter(stuk -> stuk.writtenAt().isAfter(closed)));
    }

    /** When the last remedy of a klacht that followed ended, as it was written down last. */
    public static Optional<StukReference> remedies(Dossier<Melding> dossier) {
        return dossier.stukken().reversed().stream().filter(StukKind.RECHTSMIDDELEN::is).findFirst();
    }

    /** Whether it is time to tell that it will be destroyed. */
    public static boolean isToBeTold(Dossier<Melding> dossier, LocalDate lastDay, LocalDate today) {
        return closedAt(dossier.state()).isPresent() && announcement(dossier).isEmpty()
                && !today.isBefore(lastDay.minusDays(TOLD_DAYS_BEFORE));
    }

    /** Whether it is to be destroyed: the term is over, and it was told long enough before. */
    public static boolean isToBeDestroyed(Dossier<Melding> dossier, LocalDate lastDay, LocalDate today) {
        return announcement(dossier).isPresent() && today.isAfter(keptUntil(dossier, lastDay, today));
    }

    /** The last day on which it is there for certain: the end of its term, or later if it was told late or not yet. */
    public static LocalDate keptUntil(Dossier<Melding> dossier, LocalDate lastDay, LocalDate today) {
        var told = announcement(dossier).map(stuk -> LegalClock.day(stuk.writtenAt())).orElse(today);
        var afterTelling = told.plusDays(TOLD_DAYS_BEFORE);
        return afterTelling.isAfter(lastDay) ? afterTelling : lastDay;
    }

    /** Tells melder and vertrouwenspersoon. */
    public static Decision<Melding> tell(Melding melding, StukReference announcement) {
        return melding.decision(List.of(announcement), "vernietiging.aangekondigd");
    }

    /** Writes down when the last remedy of a klacht that followed ended; what was told before no longer holds. */
    public static Decision<Melding> remediesEnd(Melding melding, StukReference day) {
        return melding.decision(List.of(day), "einde-rechtsmiddelen.vastgelegd");
    }

    /** The last decision: nobody has access from then on; how it stood stays counted. */
    public static Decision<Melding> farewell(Melding melding) {
        return new Decision<>(melding, List.of(), List.of(),
                List.of(new DomainEvent(EventType.MELDING_STAND, melding.snapshot())), "melding.vernietigd");
    }
}
