package nl.tegenkracht.rapportage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Rapportage: what is counted, and who may see which figures. */
@SpringBootApplication
public class RapportageService {

    public static void main(String[] args) {
        SpringApplication.run(RapportageService.class, args);
    }
}
