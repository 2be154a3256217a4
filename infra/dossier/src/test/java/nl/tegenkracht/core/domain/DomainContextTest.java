package nl.tegenkracht.core.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.dossier.fixture.SampleServiceTestBase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Without a domain there is nothing; with a domain there is that one only. */
class DomainContextTest extends SampleServiceTestBase {

    @Autowired
    private MongoDatabaseFactory databases;

    @Test
    void withoutADomainThereIsNoDatabase() {
        assertThatThrownBy(databases::getMongoDatabase).isInstanceOf(NoDomain.class);
        assertThatThrownBy(() -> databases.getMongoDatabase("melding_ambtelijk")).isInstanceOf(NoDomain.class);
    }

    @Test
    void withinADomainOnlyItsOwnDatabaseIsAvailable() {
        DomainContext.run(new DataDomain("ambtelijk"), () -> {
            assertThat(databases.getMongoDatabase().getName()).isEqualTo("melding_ambtelijk");
            assertThatThrownBy(() -> databases.getMongoDatabase("melding_fractie-noord"))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void afterTheWorkTheDomainIsGone() {
        DomainContext.run(new DataDomain("ambtelijk"), DomainContext::current);

        assertThatThrownBy(DomainContext::current).isInstanceOf(NoDomain.class);
    }
}
