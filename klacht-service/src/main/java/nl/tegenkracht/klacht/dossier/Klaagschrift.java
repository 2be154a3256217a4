package nl.tegenkracht.klacht.dossier;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Wat een klager schrijft, bij het indienen of later als aanvulling: één stuk, versleuteld bewaard en nooit gewijzigd.
 * Wat niet is ingevuld, is leeg of {@code null}.
 *
 * @param categorieen    codes uit de regelset
 * @param gedrag         omschrijving van het gedrag
 * @param waar           waar het gebeurde
 * @param wanneer        wanneer het gebeurde, in woorden
 * @param laatsteVoorval dag van het laatste voorval
 * @param getuigen       wie er getuige was
 * @param naam           naam van de klager
 * @param adres          adres van de klager
 * @param functie        functie van de klager
 * @param aangeklaagden  namen van wie de klacht gaat
 * @param overKamerlid   of een van hen volgens de klager Kamerlid is
 * @param stappen        welke stappen de klager al zette
 * @param stukken        hoe het met de schriftelijke stukken over die stappen zit
 * @param stuktekst      de tekst van die stukken
 * @param ondertekend    of de klager verklaarde te ondertekenen
 * @param dagtekening    datum van ondertekening
 * @param betrokken      benoemingen in de Klachtencommissie over wie de klacht gaat (besluit 14)
 */
public record Klaagschrift(List<String> categorieen, String gedrag, String waar, String wanneer,
        LocalDate laatsteVoorval, String getuigen, String naam, String adres, String functie, String aangeklaagden,
        boolean overKamerlid, String stappen, StukkenStatus stukken, String stuktekst, boolean ondertekend,
        LocalDate dagtekening, List<String> betrokken) {

    public Klaagschrift {
        categorieen = List.copyOf(categorieen);
        betrokken = List.copyOf(betrokken);
    }

    /** Hoe het met de schriftelijke stukken over gezette stappen zit (KR-2021 art. 9 lid 2). */
    public enum StukkenStatus {
        /** Er zijn geen stukken. */
        GEEN,
        /** De klager stuurt ze later. */
        LATER
    }

    /** Welke delen hier ingevuld zijn. */
    public Set<Onderdeel> onderdelen() {
        var onderdelen = EnumSet.noneOf(Onderdeel.class);
        add(onderdelen, Onderdeel.CATEGORIE, !categorieen.isEmpty());
        add(onderdelen, Onderdeel.GEDRAG, !gedrag.isBlank());
        add(onderdelen, Onderdeel.WAAR, !waar.isBlank());
        add(onderdelen, Onderdeel.WANNEER, !wanneer.isBlank() || laatsteVoorval != null);
        add(onderdelen, Onderdeel.NAAM, !naam.isBlank());
        add(onderdelen, Onderdeel.ADRES, !adres.isBlank());
        add(onderdelen, Onderdeel.FUNCTIE, !functie.isBlank());
        add(onderdelen, Onderdeel.AANGEKLAAGDEN, !aangeklaagden.isBlank());
        add(onderdelen, Onderdeel.STAPPEN, !stappen.isBlank());
        add(onderdelen, Onderdeel.STUKKEN, stukken == StukkenStatus.GEEN || !stuktekst.isBlank());
        add(onderdelen, Onderdeel.HANDTEKENING, ondertekend);
        add(onderdelen, Onderdeel.DAGTEKENING, ondertekend && dagtekening != null);
        return onderdelen;
    }

    /** Of er helemaal niets staat: dan is er geen klaagschrift om in ontvangst te nemen. */
    public boolean isLeeg() {
        var onderdelen = onderdelen();
        onderdelen.removeAll(EnumSet.of(Onderdeel.HANDTEKENING, Onderdeel.DAGTEKENING, Onderdeel.STUKKEN));
        return onderdelen.isEmpty() && stuktekst.isBlank() && getuigen.isBlank();
    }

    private static void add(Set<Onderdeel> onderdelen, Onderdeel onderdeel, boolean filledIn) {
        if (filledIn) {
            onderdelen.add(onderdeel);
        }
    }

    @Override
    public String toString() {
        return "Klaagschrift[]";
    }
}
