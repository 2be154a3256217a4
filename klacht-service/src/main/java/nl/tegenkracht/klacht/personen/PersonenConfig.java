package nl.tegenkracht.klacht.personen;

import nl.tegenkracht.web.adresboek.Adresboek;
import nl.tegenkracht.web.security.PersonPseudonyms;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where this service finds the adresboek. */
@Configuration(proxyBeanMethods = false)
class PersonenConfig {

    @Bean
    Adresboek adresboek(@Value("${klacht.adresboek:}") String path, PersonPseudonyms persons) {
        return new Adresboek(path, persons);
    }
}
