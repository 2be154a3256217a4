package nl.tegenkracht.klacht.termijn;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.Set;

/** De algemeen erkende feestdagen en wat daarmee gelijkstaat (Algemene termijnenwet art. 3). */
final class Feestdagen {

    private static final int EERSTE_KONINGSDAG = 2014;

    private final Set<LocalDate> gelijkgesteld;

    /** @param gelijkgesteld dagen die een besluit gelijkstelt (art. 3 lid 3) */
    Feestdagen(Set<LocalDate> gelijkgesteld) {
        this.gelijkgesteld = Set.copyOf(gelijkgesteld);
    }

    /** De naam van de feestdag, als deze dag er een is. */
    Optional<String> naam(LocalDate dag) {
        return vast(dag).or(() -> rondPasen(dag))
                .or(() -> gelijkgesteld.contains(dag) ? Optional.of("een gelijkgestelde dag") : Optional.empty());
    }

    private static Optional<String> vast(LocalDate dag) {
        if (dag.equals(verjaardagVanDeKoning(dag.getYear()))) {
            return Optional.of(dag.getYear() < EERSTE_KONINGSDAG ? "Koninginnedag" : "Koningsdag");
        }
        return switch (dag.getMonth()) {
            case JANUARY -> op(dag, 1, "Nieuwjaarsdag");
            case MAY -> op(dag, 5, "5 mei");
            case DECEMBER -> op(dag, 25, "eerste kerstdag").or(() -> op(dag, 26, "tweede kerstdag"));
            default -> Optional.empty();
        };
    }

    private static Optional<String> op(LocalDate dag, int dagVanDeMaand, String naam) {
        return dag.getDayOfMonth() == dagVanDeMaand ? Optional.of(naam) : Optional.empty();
    }

    private static Optional<String> rondPasen(LocalDate dag) {
        var afstand = eerstePaasdag(dag.getYear()).until(dag, java.time.temporal.ChronoUnit.DAYS);
        return switch ((int) afstand) {
            case -2 -> Optional.of("Goede Vrijdag");
            case 1 -> Optional.of("tweede paasdag");
            case 39 -> Optional.of("Hemelvaartsdag");
            case 50 -> Optional.of("tweede pinksterdag");
            default -> Optional.empty();
        };
    }

    /** 27 april, of de zaterdag ervoor als dat een zondag is; tot en met 2013 was het 30 april. */
    static LocalDate verjaardagVanDeKoning(int jaar) {
        var dag = LocalDate.of(jaar, Month.APRIL, jaar < EERSTE_KONINGSDAG ? 30 : 27);
        return dag.getDayOfWeek() == DayOfWeek.SUNDAY ? dag.minusDays(1) : dag;
    }

    /** Pasen volgens de gregoriaanse kalender, met de methode van Meeus, Jones en Butcher. */
    static LocalDate eerstePaasdag(int jaar) {
        var gulden = jaar % 19;
        var eeuw = jaar / 100;
        var inEeuw = jaar % 100;
        var correctie = (eeuw - (eeuw + 8) / 25 + 1) / 3;
        var epacta = (19 * gulden + eeuw - eeuw / 4 - correctie + 15) % 30;
        var zondag = (32 + 2 * (eeuw % 4) + 2 * (inEeuw / 4) - epacta - inEeuw % 4) % 7;
        var laat = (gulden + 11 * epacta + 22 * zondag) / 451;
        var samen = epacta + zondag - 7 * laat + 114;
        return LocalDate.of(jaar, samen / 31, samen % 31 + 1);
    }
}
