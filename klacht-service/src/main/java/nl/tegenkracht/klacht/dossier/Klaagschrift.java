package nl.tegenkracht.klacht.dossier;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.Set;
import nl.tegenkracht.contracts.Coded;

/**
 * Klaagschrift: what a klager writes, when filing the klacht or later as an aanvulling. One stuk, stored encrypted and
 * never changed. What is not filled in, is empty or {@code null}.
 *
 * @param categorieen    codes from the regelset
 * @param gedrag         description of the behavior
 * @param waar           where it happened
 * @param wanneer        when it happened, in words
 * @param laatsteVoorval day of the last incident
 * @param getuigen       who witnessed it
 * @param naam           name of the klager
 * @param adres          address of the klager
 * @param functie        position of the klager
 * @param aangeklaagden  names of those the klacht is about
 * @param overKamerlid   whether one of them is a Kamerlid, according to the klager
 * @param stappen        which steps the klager has already taken
 * @param stukken        how matters stand with the written stukken about those steps
 * @param stuktekst      the text of those stukken
 * @param ondertekend    whether the klager declared to sign
 * @param dagtekening    date of signature
 * @param betrokken      benoemingen in the Klachtencommissie the klacht is about (D-14)
 * @param discriminatiegronden codes from the regelset: on which ground, if it is discriminatie (D-08)
 */
public record Klaagschrift(List<String> categorieen, String gedrag, String waar, String wanneer,
        LocalDate laatsteVoorval, String getuigen, String naam, String adres, String functie, String aangeklaagden,
        boolean overKamerlid, String stappen, StukkenStatus stukken, String stuktekst, boolean ondertekend,
        LocalDate dagtekening, List<String> betrokken, List<String> discriminatiegronden) {

    /** In a klaagschrift of before these were asked there are no discriminatiegronden. */
    public Klaagschrift {
        categorieen = List.copyOf(categorieen);
        betrokken = List.copyOf(betrokken);
        discriminatiegronden = discriminatiegronden == null ? List.of() : List.copyOf(discriminatiegronden);
    }

    /** How much there is to read, in characters. */
    public int length() {
        return Stream.of(gedrag, waar, wanneer, getuigen, naam, adres, functie, aangeklaagden, stappen, stuktekst)
                .filter(Objects::nonNull).mapToInt(String::length).sum();
    }

    /** How matters stand with the written stukken about steps taken (KR-2021 art. 9 lid 2). */
    public enum StukkenStatus implements Coded {

        /** There are no stukken. */
        @JsonProperty("GEEN")
        GEEN("geen"),
        /** The klager sends them later. */
        @JsonProperty("LATER")
        LATER("later");

        private final String code;

        StukkenStatus(String code) {
            this.code = code;
        }

        /** The code in forms, requests and responses. */
        @Override
        public String code() {
            return code;
        }
    }

    /** The same klaagschrift with this date of signature. */
    public Klaagschrift signedOn(LocalDate day) {
        return new Klaagschrift(categorieen, gedrag, waar, wanneer, laatsteVoorval, getuigen, naam, adres, functie,
                aangeklaagden, overKamerlid, stappen, stukken, stuktekst, ondertekend, day, betrokken,
                discriminatiegronden);
    }

    /** Which onderdelen are filled in here. */
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

    /** The same for who received it on this day: a signature cannot be of a day that cannot be (KR-2021 art. 9 lid 1). */
    public Set<Onderdeel> onderdelen(LocalDate received) {
        var onderdelen = onderdelen();
        if (!isSigningDayPossible(received)) {
            onderdelen.remove(Onderdeel.DAGTEKENING);
        }
        return onderdelen;
    }

    /** Not after it was received, and not before what it is about. */
    private boolean isSigningDayPossible(LocalDate received) {
        return dagtekening == null || !dagtekening.isAfter(received)
                && (laatsteVoorval == null || !dagtekening.isBefore(laatsteVoorval));
    }

    /**
     * Whether there is nothing at all: then there is no klaagschrift to receive. Stored with every klaagschrift as
     * {@code leeg}.
     */
    @JsonProperty("leeg")
    public boolean isEmpty() {
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
