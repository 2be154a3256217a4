package nl.tegenkracht.gateway.sessie;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import nl.tegenkracht.gateway.identiteit.Aanmelding;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Begint, vindt en eindigt sessies. Een druk bezochte sessie vraagt de database hoogstens eens per paar seconden; meer
 * dan één deur kan dezelfde sessies bedienen.
 */
@Component
public class Sessies {

    private static final Logger LOG = LoggerFactory.getLogger(Sessies.class);
    private static final Pattern VORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom TOEVAL = new SecureRandom();

    /** Zo lang is na afloop nog bekend van wie een sessie was. */
    private static final Duration NAKLANK = Duration.ofHours(2);

    private final Sessieopslag opslag;
    private final Sessiegrenzen grenzen;
    private final Clock klok;
    private final Executor achtergrond;
    private final Cache<String, Sessie> geheugen;

    Sessies(Sessieopslag opslag, Sessiegrenzen grenzen, Clock klok, Executor achtergrond) {
        this.opslag = opslag;
        this.grenzen = grenzen;
        this.klok = klok;
        this.achtergrond = achtergrond;
        this.geheugen = Caffeine.newBuilder().expireAfterWrite(grenzen.geheugen()).maximumSize(20_000).build();
    }

    /** Begint een sessie met een vers kenmerk van 256 bits; het antwoord is wat de browser bewaart. */
    public String begin(Aanmelding aanmelding, String naam, Sessie.Tokens tokens) {
        var bytes = new byte[32];
        TOEVAL.nextBytes(bytes);
        var kenmerk = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var nu = klok.instant();
        var sessie = new Sessie(Afdruk.van(kenmerk), nu, nu, 0, aanmelding, naam, tokens);
        opslag.maak(sessie, grenzen.verloopt(sessie));
        geheugen.put(sessie.sleutel(), sessie);
        return kenmerk;
    }

    /**
     * De levende sessie bij een kenmerk uit een cookie.
     *
     * @throws MongoException    als de database niet antwoordt: dan is er geen toegang
     * @throws KeyVaultUnavailable als de sleutels niet te krijgen zijn: ook dan niet
     */
    public Optional<Sessie> vind(String kenmerk) {
        return kenmerk != null && VORM.matcher(kenmerk).matches() ? bijSleutel(Afdruk.van(kenmerk)) : Optional.empty();
    }

    /** Van wie de sessie met dit kenmerk was, tot twee uur nadat zij verliep; leeg als zij is uitgelogd. */
    public Optional<String> wasVan(String kenmerk) {
        return kenmerk != null && VORM.matcher(kenmerk).matches()
                ? opslag.account(Afdruk.van(kenmerk))
                : Optional.empty();
    }

    /** De levende sessie bij de sleutel van een eerder gevonden sessie. */
    public Optional<Sessie> bijSleutel(String sleutel) {
        var bekend = geheugen.getIfPresent(sleutel);
        // Lijkt zij verlopen, dan kan zij bij een andere deur zijn gebruikt.
        return bekend != null && leeft(bekend) ? Optional.of(bekend) : uitOpslag(sleutel);
    }

    private Optional<Sessie> uitOpslag(String sleutel) {
        var gevonden = opslag.vind(sleutel).filter(this::leeft);
        gevonden.ifPresentOrElse(sessie -> geheugen.put(sleutel, sessie), () -> geheugen.invalidate(sleutel));
        return gevonden;
    }

    private boolean leeft(Sessie sessie) {
        return klok.instant().isBefore(grenzen.verloopt(sessie));
    }

    /** Het laatste gebruik telt mee, hoogstens eens per minuut vastgelegd en nooit op de weg van het verzoek. */
    public void gebruikt(Sessie sessie) {
        var nu = klok.instant();
        if (teLangGeleden(sessie, nu)) {
            var bij = geheugen.asMap().compute(sessie.sleutel(),
                    (sleutel, bekend) -> bekend == null || teLangGeleden(bekend, nu)
                            ? (bekend == null ? sessie : bekend).gebruikt(nu)
                            : bekend);
            if (bij.laatst().equals(nu)) {
                achtergrond.execute(() -> legVast(bij, nu));
            }
        }
    }

    private boolean teLangGeleden(Sessie sessie, Instant nu) {
        return Duration.between(sessie.laatst(), nu).compareTo(grenzen.bijhouden()) >= 0;
    }

    /**
     * De stand in de database, zonder het geheugen; voor wie moet weten wat een andere deur deed. Het laatste gebruik kan
     * nog onderweg zijn naar de database: dan telt wat deze deur zag.
     */
    public Optional<Sessie> ververst(String sleutel) {
        var gezien = geheugen.asMap().remove(sleutel);
        return bijSleutel(sleutel).map(sessie -> gezien != null && gezien.laatst().isAfter(sessie.laatst())
                ? sessie.gebruikt(gezien.laatst())
                : sessie);
    }

    /** Legt nieuwe tokens vast; deed een andere deur dat al, dan geldt wat die vastlegde. */
    public Optional<Sessie> vernieuw(Sessie oud, Aanmelding aanmelding, Sessie.Tokens tokens) {
        var nieuw = oud.metTokens(aanmelding, tokens);
        if (!opslag.vernieuw(nieuw)) {
            return ververst(oud.sleutel());
        }
        geheugen.put(nieuw.sleutel(), nieuw);
        return Optional.of(nieuw);
    }

    public void eindig(Sessie sessie) {
        opslag.verwijder(sessie.sleutel());
        geheugen.invalidate(sessie.sleutel());
    }

    /** Haalt de tokens weg uit wat verlopen is, en na een poos ook de rest. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    public void ruimOp() {
        try {
            opslag.leegVerlopen(klok.instant());
            opslag.ruimOp(klok.instant().minus(NAKLANK));
        } catch (MongoException | KeyVaultUnavailable fout) {
            LOG.warn("Verlopen sessies konden niet worden opgeruimd ({})", fout.getClass().getSimpleName());
        }
    }

    private void legVast(Sessie sessie, Instant nu) {
        try {
            opslag.gebruikt(sessie.sleutel(), nu, grenzen.verloopt(sessie));
        } catch (MongoException fout) {
            LOG.warn("Laatste gebruik kon niet worden vastgelegd ({})", fout.getClass().getSimpleName());
        }
    }
}
