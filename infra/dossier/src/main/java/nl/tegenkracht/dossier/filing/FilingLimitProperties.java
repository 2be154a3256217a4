package nl.tegenkracht.dossier.filing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many of each somebody may file in one domain within 24 hours of the clock on the wall.
 *
 * @param meldingen    new meldingen
 * @param klachten     new klachten
 * @param aanvullingen aanvullingen on klachten, of all klachten together
 * @param berichten    berichten, in all gesprekken together
 */
@ConfigurationProperties("tegenkracht.filing-limits")
record FilingLimitProperties(@DefaultValue(FilingLimitProperties.MELDINGEN) int meldingen,
        @DefaultValue(FilingLimitProperties.KLACHTEN) int klachten,
        @DefaultValue(FilingLimitProperties.AANVULLINGEN) int aanvullingen,
        @DefaultValue(FilingLimitProperties.BERICHTEN) int berichten) {

    static final String MELDINGEN = "20";
    static final String KLACHTEN = "10";
    static final String AANVULLINGEN = "50";
    static final String BERICHTEN = "300";

    private static final FilingLimitProperties USUAL = new FilingLimitProperties(Integer.parseInt(MELDINGEN),
            Integer.parseInt(KLACHTEN), Integer.parseInt(AANVULLINGEN), Integer.parseInt(BERICHTEN));

    /**
     * Whoever raises a limit takes away what it protects; only a demonstration, with its invented people, may.
     *
     * @throws IllegalStateException if one is raised elsewhere, or lets nothing through
     */
    FilingLimitProperties checked(boolean demo) {
        for (var filing : Filing.values()) {
            var limit = filing.limit(this);
            if (limit < 1 || !demo && limit > filing.limit(USUAL)) {
                throw new IllegalStateException("A limit of tegenkracht.filing-limits is below 1, or is raised outside "
                        + "the demonstration: " + filing.code());
            }
        }
        return this;
    }
}
