package nl.tegenkracht.melding.dossier;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Opname: a vertrouwenspersoon took the melding down for a melder who made it orally or on paper (record 0362). Until the
 * melder comes in by themselves, nobody but the vertrouwenspersoon has it.
 *
 * @param wijze       how the melder made it
 * @param ingevoerd   when it was entered, legal clock, UTC; it counts as received before that (KR-2021 art. 3)
 * @param voorgelezen codes of the limits that were read out before, all of {@link #GRENZEN}
 * @param uitnodiging what the code that was handed over opens: one step, once; {@code null} without one. With a melder
 *                    who is a guest: what the code before their own opens, as long as they did not use their own
 * @param uitgenodigd when that code was made, or the own one, legal clock, UTC
 * @param uitnodiger  pseudonym (HMAC) of the person who made that code; {@code null} without one, and in earlier data
 * @param melder      pseudonym (HMAC) under which the melder has access; {@code null} as long as they have none
 * @param gast        whether that is with a code of their own, without an account
 */
public record Opname(OpnameWijze wijze, Instant ingevoerd, List<String> voorgelezen, String uitnodiging,
        Instant uitgenodigd, String uitnodiger, String melder, boolean gast) {

    /** What is read out before anything is taken down (Gedragscode 8.4, KR-2021 art. 5). */
    public static final List<String> GRENZEN = List.of("misdrijf", "gewetensnood", "cijfers", "bewaren", "opvolger",
            "weigeren");
    /** So long a code that was handed over can be used. */
    public static final Duration GELDIG = Duration.ofDays(30);
    /** So long a guest can make a code of their own once more, if the answer with it did not reach them. */
    public static final Duration OPNIEUW = Duration.ofMinutes(30);

    public Opname {
        voorgelezen = List.copyOf(voorgelezen);
        ingevoerd = ingevoerd.truncatedTo(ChronoUnit.MILLIS);
        uitgenodigd = uitgenodigd == null ? null : uitgenodigd.truncatedTo(ChronoUnit.MILLIS);
    }

    /** As it begins: nobody has a code yet. */
    public static Opname begin(OpnameWijze wijze, List<String> voorgelezen, Instant now) {
        return new Opname(wijze, now, voorgelezen, null, null, null, null, false);
    }

    Opname invited(String key, String by, Instant now) {
        return new Opname(wijze, ingevoerd, voorgelezen, key, now, by, null, false);
    }

    Opname entered(String pseudonym) {
        return new Opname(wijze, ingevoerd, voorgelezen, null, null, null, pseudonym, false);
    }

    /** @param before what the code opens with which the guest came in: for a while it can make another own code */
    Opname enteredAsGuest(String pseudonym, String before, Instant now) {
        return new Opname(wijze, ingevoerd, voorgelezen, before, now, uitnodiger, pseudonym, true);
    }

    Opname used() {
        return new Opname(wijze, ingevoerd, voorgelezen, null, null, null, melder, gast);
    }

    /** Whether the melder came in by themselves. */
    public boolean isEntered() {
        return melder != null;
    }

    /** Whether the melder has it in an account. */
    public boolean isInAccount() {
        return melder != null && !gast;
    }

    /** Whether a code was handed over that nobody used yet. */
    public boolean isHandedOver() {
        return uitnodiging != null && !isEntered();
    }

    /** Whether the guest has a code of their own that they did not use yet. */
    public boolean isUnused() {
        return uitnodiging != null && isEntered();
    }

    /** Until when the code that was handed over, or the one before the own, can be used. */
    public Instant invitedUntil() {
        return uitgenodigd.plus(isEntered() ? OPNIEUW : GELDIG);
    }

    /** Whether a code that was handed over can be used now. */
    public boolean isInvited(Instant now) {
        return uitnodiging != null && now.isBefore(invitedUntil());
    }
}
