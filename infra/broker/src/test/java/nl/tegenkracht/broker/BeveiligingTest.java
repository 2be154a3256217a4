package nl.tegenkracht.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wie niet de juiste is komt er niet in, en wie erin is komt niet verder dan zijn rechten. */
class BeveiligingTest {

    private static final String MELDING = "melding-service.lokaal";
    private static final String TOPIC = "tegenkracht.ambtelijk.melding.v1";
    private static final String ANDERMANS = "tegenkracht.ambtelijk.klacht.v1";

    @TempDir
    private static Path map;
    private static Wachtwoorden wachtwoorden;
    private static Broker broker;

    @BeforeAll
    static void start() {
        wachtwoorden = Wachtwoorden.in(map.resolve("sleutels"));
        broker = Broker.start(Plaats.in(map.resolve("broker")),
                Landschappen.lokaalMet("ambtelijk", "gemeenschappelijk"), wachtwoorden);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void zonderNaamKomtNiemandBinnen() {
        try (var klant = Klant.zonderNaam(broker.bootstrap()).metGeduld(800)) {
            assertThatThrownBy(klant::zichtbareTopics).isInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void metEenVerkeerdWachtwoordKomtNiemandBinnen() {
        for (var naam : List.of(MELDING, "beheer", "onbekend", broker.configuratie().eigenNaam())) {
            try (var klant = Klant.met(broker.bootstrap(), naam, "een-heel-ander-wachtwoord")) {
                assertThatThrownBy(klant::zichtbareTopics).as(naam).isInstanceOf(SaslAuthenticationException.class);
            }
        }
    }

    @Test
    void deNaamVanDeBrokerZelfIsBuitenDeBrokerNietsWaard() {
        var zelf = broker.configuratie();
        try (var klant = Klant.met(broker.bootstrap(), zelf.eigenNaam(), zelf.eigenWachtwoord())) {
            assertThatThrownBy(klant::zichtbareTopics).isInstanceOf(SaslAuthenticationException.class);
        }
        try (var klant = Klant.metPlain(broker.bootstrap(), zelf.eigenNaam(), zelf.eigenWachtwoord())) {
            assertThatThrownBy(klant::zichtbareTopics).isInstanceOf(UnsupportedSaslMechanismException.class);
        }
    }

    @Test
    void opDePoortenVanDeBrokerZelfKomtZelfsBeheerNietBinnen() {
        var intern = Plaats.LOOPBACK + ":" + broker.configuratie().internepoort();
        try (var klant = Klant.met(intern, "beheer", wachtwoorden.van("beheer"))) {
            assertThatThrownBy(klant::zichtbareTopics).isInstanceOf(UnsupportedSaslMechanismException.class);
        }
        try (var klant = Klant.metPlain(intern, "beheer", wachtwoorden.van("beheer"))) {
            assertThatThrownBy(klant::zichtbareTopics).isInstanceOf(SaslAuthenticationException.class);
        }
        var controller = Plaats.LOOPBACK + ":" + broker.configuratie().plaats().controllerpoort();
        var metPlain = Klant.metPlain(controller, "beheer", wachtwoorden.van("beheer")).metDeController();
        try (var admin = metPlain.admin()) {
            assertThatThrownBy(() -> admin.describeCluster().clusterId().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void deBrokerLuistertAlleenOpLoopback() throws IOException {
        var configuratie = broker.configuratie();
        for (var poort : List.of(configuratie.plaats().poort(), configuratie.plaats().controllerpoort(),
                configuratie.internepoort())) {
            // Dit lukt alleen als de broker zich aan 127.0.0.1 hield en niet aan elk adres.
            try (var ander = new ServerSocket(poort, 1, InetAddress.getByName("127.0.0.2"))) {
                assertThat(ander.isBound()).isTrue();
            }
        }
    }

    @Test
    void eenOnbekendTopicWordtNietGemaaktEnIsNietTeOnderscheidenVanEenVerbodenTopic() throws Exception {
        try (var klant = Klant.met(broker.bootstrap(), MELDING, wachtwoorden.van(MELDING))) {
            var onbekend = weigering(klant, "tegenkracht.fractie-nieuw.klacht.v1");
            assertThat(onbekend.replace("fractie-nieuw", "ambtelijk")).isEqualTo(weigering(klant, ANDERMANS));
        }
        try (var beheer = Klant.met(broker.bootstrap(), "beheer", wachtwoorden.van("beheer"))) {
            assertThat(beheer.zichtbareTopics()).doesNotContain("tegenkracht.fractie-nieuw.klacht.v1");
        }
    }

    @Test
    void ookBeheerMaaktGeenTopicDoorErnaarToeTeSchrijven() {
        try (var beheer = Klant.met(broker.bootstrap(), "beheer", wachtwoorden.van("beheer")).metGeduld(800)) {
            assertThatThrownBy(() -> beheer.stuur("tegenkracht.vergissing", "k", "w").get()).rootCause()
                    .isInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"klacht-service.lokaal.projectie", "melding-service.lokaal", "melding-service.lokaal2.x",
            "melding-service.", "projectie"})
    void eenConsumerGroupVanEenAnderIsVerboden(String groep) {
        try (var klant = Klant.met(broker.bootstrap(), MELDING, wachtwoorden.van(MELDING)).in(groep)) {
            klant.consumer().subscribe(List.of("tegenkracht.ambtelijk.beleid.v1"));
            assertThatThrownBy(() -> klant.eersten(1)).isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void inEenEigenConsumerGroupBlijftStaanTotWaarGelezenIs() throws Exception {
        var topic = "tegenkracht.ambtelijk.beleid.v1";
        try (var schrijver = Klant.met(broker.bootstrap(), "beleid-service.lokaal",
                wachtwoorden.van("beleid-service.lokaal"))) {
            schrijver.stuur(topic, "k", "een").get();
        }
        try (var klant = Klant.met(broker.bootstrap(), MELDING, wachtwoorden.van(MELDING))
                .in(MELDING + ".projectie")) {
            klant.consumer().subscribe(List.of(topic));
            assertThat(klant.eersten(1)).hasSize(1);
            klant.consumer().commitSync(Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(1)));
            assertThat(klant.consumer().committed(Set.of(new TopicPartition(topic, 0))))
                    .containsValue(new OffsetAndMetadata(1));
        }
    }

    private static String weigering(Klant klant, String topic) {
        return catchThrowable(() -> klant.stuur(topic, "k", "w").get()).getCause().toString();
    }
}
