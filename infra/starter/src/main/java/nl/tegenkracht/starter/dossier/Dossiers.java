package nl.tegenkracht.starter.dossier;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.starter.audit.Auditlog;
import nl.tegenkracht.starter.beveiliging.Beller;
import nl.tegenkracht.starter.domein.Domeincontext;
import nl.tegenkracht.starter.weigering.NietGevonden;
import nl.tegenkracht.starter.weigering.Verouderd;
import nl.tegenkracht.starter.werkvoorraad.Werkregel;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * De dossiers van een dienst in het huidige domein. Elke wijziging is één schrijfactie op één document: staat,
 * toegang, verwijzingen, te melden feiten en auditregels samen, of niets.
 *
 * @param <S> de staat van de dienst
 */
public final class Dossiers<S> {

    static final String COLLECTIE = "dossier";

    private final Dossiersoort<S> soort;
    private final Dossierdocument<S> vorm;
    private final Dossierdelen delen;
    private final Verzender verzender;

    Dossiers(Dossiersoort<S> soort, Dossierdelen delen, Verzender verzender) {
        this.soort = soort;
        this.delen = delen;
        this.vorm = new Dossierdocument<>(delen.mongo().getConverter(), soort.staat());
        this.verzender = verzender;
    }

    /** Begint een dossier; er wordt nog niets bewaard. */
    public Opening nieuw(String id) {
        return delen.sleutels().nieuw(id);
    }

    /** Schrijft een stuk voor een dossier in wording. */
    public Stukverwijzing schrijf(Opening opening, String stuksoort, String tekst, Beller door) {
        return delen.stukken().schrijf(opening.id(), opening.sleutel(), stuksoort, tekst, door.persoon());
    }

    /** Schrijft een stuk; het telt pas als een besluit ernaar verwijst. */
    public Stukverwijzing schrijf(Dossier<S> dossier, String stuksoort, String tekst, Beller door) {
        try (var sleutel = delen.sleutels().open(dossier)) {
            return delen.stukken().schrijf(dossier.id(), sleutel, stuksoort, tekst, door.persoon());
        }
    }

    /**
     * Maakt het dossier. Wie hetzelfde formulier nog eens stuurt krijgt het eerste resultaat.
     *
     * @throws NietGevonden als het kenmerk al van een dossier is waar de beller niet bij mag
     */
    public Dossier<S> maak(Opening opening, Besluit<S> besluit, Beller door) {
        var dossier = new Dossier<>(opening.id(), 1L, besluit.staat(), besluit.toegang(), besluit.erbij(),
                opening.wraps(), besluit.feiten().size());
        var document = Dossiermaat.nagekeken(vorm.schrijf(dossier, delen.post().feiten(besluit.feiten(), 0),
                delen.post().handeling(besluit.handeling(), dossier.id(), door.persoon())));
        delen.uitgaand().kondigAan(dossier.id(), 1L, delen.nu());
        try {
            collectie().insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return vind(opening.id(), door);
        } finally {
            opening.sleutel().close();
        }
        naSchrijven(dossier, List.of());
        return dossier;
    }

    /**
     * Het dossier, als de beller er met naam toegang toe heeft.
     *
     * @throws NietGevonden als het niet bestaat of niet voor deze beller
     */
    public Dossier<S> vind(String id, Beller beller) {
        return zoek(id, beller).orElseThrow(NietGevonden::new);
    }

    /** Als {@link #vind}, voor wie hetzelfde formulier misschien al eerder stuurde. */
    public Optional<Dossier<S>> zoek(String id, Beller beller) {
        return eerste(Filters.and(Filters.eq("_id", id), Filters.in("toegang.voor", beller.sleutels())));
    }

    /**
     * Schrijft een besluit over een gelezen dossier.
     *
     * @throws Verouderd als het dossier sindsdien veranderd is; er is dan niets geschreven
     */
    public Dossier<S> wijzig(Dossier<S> gelezen, Besluit<S> besluit, Beller door) {
        return wijzig(gelezen, besluit, door.persoon());
    }

    Dossier<S> wijzig(Dossier<S> gelezen, Besluit<S> besluit, String door) {
        var stukken = new ArrayList<>(gelezen.stukken());
        stukken.addAll(besluit.erbij());
        var nieuw = new Dossier<>(gelezen.id(), gelezen.versie() + 1, besluit.staat(), besluit.toegang(), stukken,
                gelezen.sleutels(), gelezen.sequence() + besluit.feiten().size());
        var feiten = delen.post().feiten(besluit.feiten(), gelezen.sequence());
        var audit = delen.post().handeling(besluit.handeling(), gelezen.id(), door);
        Dossiermaat.nagekeken(vorm.schrijf(nieuw, feiten, audit));
        delen.uitgaand().kondigAan(nieuw.id(), nieuw.versie(), delen.nu());
        var geschreven = collectie().updateOne(
                Filters.and(Filters.eq("_id", gelezen.id()), Filters.eq("versie", gelezen.versie())),
                Updates.combine(Updates.set("staat", vorm.staat(nieuw.staat())),
                        Updates.set("toegang", Dossierdocument.toegang(nieuw.toegang())),
                        Updates.pushEach("stukken", Dossierdocument.stukken(besluit.erbij()), new PushOptions()),
                        Updates.set("sequence", nieuw.sequence()), Updates.set("versie", nieuw.versie()),
                        Updates.pushEach("uitgaand", feiten, new PushOptions()),
                        Updates.pushEach("audit", audit, new PushOptions())));
        if (geschreven.getMatchedCount() == 0) {
            throw new Verouderd();
        }
        naSchrijven(nieuw, soort.werkregels(gelezen));
        return nieuw;
    }

    /** De inhoud van een stuk. Dat er gelezen is staat op schijf voordat de inhoud de dienst verlaat. */
    public String lees(Dossier<S> dossier, Stukverwijzing stuk, Beller door) {
        try (var sleutel = delen.sleutels().open(dossier)) {
            var inhoud = delen.stukken().lees(dossier.id(), sleutel, stuk);
            delen.audit()
                    .schrijf(Auditlog.regel(delen.klok(), stuk.soort() + ".gelezen", dossier.id(), door.persoon()));
            return inhoud;
        }
    }

    /** Zonder toegang: alleen voor afleiden en herpubliceren, nooit voor een beller. */
    Optional<Dossier<S>> afleidbaar(String id) {
        return eerste(Filters.eq("_id", id));
    }

    /** Alle kenmerken in het huidige domein; alleen voor herpubliceren. */
    List<String> kenmerken() {
        var ids = new ArrayList<String>();
        collectie().find().projection(new Document("_id", 1)).forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }

    /** Pakt de datasleutel in onder de huidige sleutel; of dat nodig was. */
    boolean herverpak(String id) {
        return afleidbaar(id).filter(dossier -> {
            var nieuw = delen.sleutels().herverpak(dossier);
            return !nieuw.equals(dossier.sleutels()) && collectie()
                    .updateOne(Filters.and(Filters.eq("_id", id), Filters.eq("versie", dossier.versie())),
                            Updates.set("sleutels", Dossierdocument.wraps(nieuw)))
                    .getMatchedCount() > 0;
        }).isPresent();
    }

    String sleutelnaam() {
        return delen.sleutels().sleutelnaam();
    }

    Dossiersoort<S> soort() {
        return soort;
    }

    private Optional<Dossier<S>> eerste(Bson filter) {
        return Optional.ofNullable(collectie().find(filter).first()).map(vorm::lees);
    }

    private void naSchrijven(Dossier<S> dossier, List<Werkregel> vorige) {
        var regels = soort.werkregels(dossier);
        delen.werkvoorraad().zet(regels, dossier.versie());
        var blijft = new HashSet<>(regels.stream().map(Werkregel::id).toList());
        delen.werkvoorraad()
                .verwijder(vorige.stream().map(Werkregel::id).filter(regel -> !blijft.contains(regel)).toList());
        verzender.straks(Domeincontext.huidig(), dossier.id());
    }

    private MongoCollection<Document> collectie() {
        return delen.mongo().getCollection(COLLECTIE);
    }
}
