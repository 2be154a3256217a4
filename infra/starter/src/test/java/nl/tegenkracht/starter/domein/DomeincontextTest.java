package nl.tegenkracht.starter.domein;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.starter.proef.MetProefdienst;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Zonder domein is er niets; met een domein alleen dat ene. */
class DomeincontextTest extends MetProefdienst {

    @Autowired
    private MongoDatabaseFactory databases;

    @Test
    void zonderDomeinIsErGeenDatabase() {
        assertThatThrownBy(databases::getMongoDatabase).isInstanceOf(GeenDomein.class);
        assertThatThrownBy(() -> databases.getMongoDatabase("melding_ambtelijk")).isInstanceOf(GeenDomein.class);
    }

    @Test
    void binnenEenDomeinIsAlleenZijnDatabaseTeKrijgen() {
        Domeincontext.doe(new DataDomain("ambtelijk"), () -> {
            assertThat(databases.getMongoDatabase().getName()).isEqualTo("melding_ambtelijk");
            assertThatThrownBy(() -> databases.getMongoDatabase("melding_fractie-noord"))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void naHetWerkIsHetDomeinWeg() {
        Domeincontext.doe(new DataDomain("ambtelijk"), Domeincontext::huidig);

        assertThatThrownBy(Domeincontext::huidig).isInstanceOf(GeenDomein.class);
    }
}
