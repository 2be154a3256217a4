package nl.tegenkracht.beleid;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Welke regels gelden vanaf wanneer, en voor wie. */
@SpringBootApplication(proxyBeanMethods = false)
public class BeleidService {

    public static void main(String[] args) {
        SpringApplication.run(BeleidService.class, args);
    }
}
