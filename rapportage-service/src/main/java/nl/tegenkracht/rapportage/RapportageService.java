package nl.tegenkracht.rapportage;

import nl.tegenkracht.events.policy.SharedPolicyConfig;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Rapportage: what is counted, and who may see which figures. */
@SpringBootApplication
@Import(SharedPolicyConfig.class)
public class RapportageService {

    public static void main(String[] args) {
        SpringApplication.run(RapportageService.class, args);
    }
}
