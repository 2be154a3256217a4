package nl.tegenkracht.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DatadomeinTest {

    @Test
    void deKamerbredeRuimteBestaatEnKentGeenDossiers() {
        assertThat(Datadomein.GEMEENSCHAPPELIJK.kentDossiers()).isFalse();
        assertThat(Datadomein.lees("gemeenschappelijk")).contains(Datadomein.GEMEENSCHAPPELIJK);
    }

    @Test
    void watGeenDomeinIsWordtErGeen() {
        for (var fout : new String[]{null, "", "fractie-", "fractie-Noord", "ambtelijk ", "../ambtelijk"}) {
            assertThat(Datadomein.lees(fout)).isEmpty();
            assertThatIllegalArgumentException().isThrownBy(() -> new Datadomein(fout));
        }
    }
}
