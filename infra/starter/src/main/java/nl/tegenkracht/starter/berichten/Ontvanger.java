package nl.tegenkracht.starter.berichten;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.contracts.Topics;
import nl.tegenkracht.starter.domein.Domeincontext;
import nl.tegenkracht.starter.domein.Domeinregister;
import nl.tegenkracht.crypto.KeyVaultUnavailable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataAccessException;

/** Opent een bericht, zoekt de domeinen waarvoor het geldt en laat het verwerken, op volgorde per dossier. */
final class Ontvanger {

    private final Zegel zegel;
    private final Domeinregister domeinen;
    private final Parkeerplaats parkeerplaats;
    private final List<Gebeurtenisverwerker> verwerkers;

    Ontvanger(Zegel zegel, Domeinregister domeinen, Parkeerplaats parkeerplaats,
            List<Gebeurtenisverwerker> verwerkers) {
        this.zegel = zegel;
        this.domeinen = domeinen;
        this.parkeerplaats = parkeerplaats;
        this.verwerkers = verwerkers;
    }

    void ontvang(ConsumerRecord<String, byte[]> bericht) {
        for (var domein : geldtVoor(bericht.topic())) {
            Domeincontext.doe(domein, () -> ontvang(domein, bericht));
        }
    }

    /** Kamerbreed beleid geldt in elk domein van deze uitrol; al het andere alleen in het eigen domein. */
    private Set<DataDomain> geldtVoor(String topic) {
        var domein = Topics.domainOf(topic).orElse(DataDomain.GEMEENSCHAPPELIJK);
        var kamerbreed = domein.equals(DataDomain.GEMEENSCHAPPELIJK) && !topic.equals(Topics.TELLING);
        if (kamerbreed) {
            return domeinen.bediend();
        }
        return domeinen.bedient(domein) ? Set.of(domein) : Set.of();
    }

    private void ontvang(DataDomain domein, ConsumerRecord<String, byte[]> bericht) {
        Event gebeurtenis;
        try {
            gebeurtenis = zegel.open(bericht.topic(), bericht.value());
        } catch (Zegel.Onleesbaar e) {
            parkeerplaats.parkeer(bericht.topic() + ":" + bericht.partition() + ":" + bericht.offset(), 0L,
                    bericht.value(), "onleesbaar");
            return;
        }
        var plaats = bericht.topic() + ":" + gebeurtenis.subject();
        var wachtend = parkeerplaats.wachtend(plaats);
        if (!stand(gebeurtenis) && !wachtend.isEmpty() && gebeurtenis.sequence() > wachtend.getFirst().sequence()) {
            parkeerplaats.parkeer(plaats, gebeurtenis.sequence(), bericht.value(), "wacht op een eerdere");
            return;
        }
        if (verwerk(domein, gebeurtenis, plaats, bericht.value())) {
            hervat(domein, plaats, bericht.topic(), gebeurtenis, wachtend);
        }
    }

    /** Of de gebeurtenis verwerkt is; anders staat zij apart. */
    private boolean verwerk(DataDomain domein, Event gebeurtenis, String plaats, byte[] bericht) {
        try {
            var gat = voor(gebeurtenis).stream().map(verwerker -> verwerker.verwerk(domein, gebeurtenis))
                    .collect(Collectors.toSet()).contains(Verwerking.GAT);
            if (gat) {
                parkeerplaats.parkeer(plaats, gebeurtenis.sequence(), bericht, "er ontbreekt een eerdere");
            }
            return !gat;
        } catch (DataAccessException | com.mongodb.MongoException | KeyVaultUnavailable | NietVerzonden e) {
            throw e;
        } catch (RuntimeException e) {
            parkeerplaats.parkeer(plaats, gebeurtenis.sequence(), bericht, "niet te verwerken");
            return false;
        }
    }

    private List<Gebeurtenisverwerker> voor(Event gebeurtenis) {
        return verwerkers.stream().filter(
                verwerker -> verwerker.types().stream().anyMatch(type -> type.type().equals(gebeurtenis.type())))
                .toList();
    }

    /** Wat wachtte op deze gebeurtenis komt nu aan de beurt; een stand haalt alles tot en met zichzelf in. */
    private void hervat(DataDomain domein, String plaats, String topic, Event gebeurtenis,
            List<Parkeerplaats.Wachtend> wachtend) {
        var laatste = gebeurtenis.sequence();
        for (var volgende : wachtend) {
            if (volgende.sequence() <= laatste && stand(gebeurtenis)) {
                parkeerplaats.gedaan(plaats, volgende.sequence());
            } else if (volgende.sequence() <= laatste + 1) {
                var open = zegel.open(topic, volgende.bericht());
                if (!verwerk(domein, open, plaats, volgende.bericht())) {
                    return;
                }
                parkeerplaats.gedaan(plaats, volgende.sequence());
                laatste = Math.max(laatste, volgende.sequence());
            }
        }
    }

    private static boolean stand(Event gebeurtenis) {
        return gebeurtenis.type().endsWith(".stand");
    }
}
