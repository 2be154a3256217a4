package nl.tegenkracht.starter.proef;

import org.springframework.data.annotation.TypeAlias;

/** Staat van een dossier in de proefdienst. */
@TypeAlias("zaak")
public record Zaak(String staat, int teller) {}
