package nl.tegenkracht.beleid;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Beleid, the policy of the Kamer: which rules apply from when, and to whom. */
@SpringBootApplication(proxyBeanMethods = false)
public class BeleidService {

    public static void main(String[] args) {
        SpringApplication.run(BeleidService.class, args);
    }
}
