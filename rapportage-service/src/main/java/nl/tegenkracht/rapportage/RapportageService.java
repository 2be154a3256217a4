package nl.tegenkracht.rapportage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Start de dienst. */
@SpringBootApplication
public class RapportageService {

    public static void main(String[] arguments) {
        SpringApplication.run(RapportageService.class, arguments);
    }
}
