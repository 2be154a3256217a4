package nl.tegenkracht.melding.verloop;

import java.time.Instant;
import java.util.List;
import nl.tegenkracht.contracts.Text;

/**
 * Where a melding stands, for its melder.
 *
 * @param stand    what happens now, in plain words
 * @param straks   what can be expected
 * @param geopend  who opened it and when; who is not in here may have done so before this was noted
 */
public record VerloopView(Text stand, Text straks, List<Geopend> geopend) {

    /**
     * That somebody opened it.
     *
     * @param naam   name, or {@code null} of who is no longer benoemd
     * @param eerst  when first
     * @param laatst when last
     */
    public record Geopend(String naam, Instant eerst, Instant laatst) {

        /** Whether it was more than once. */
        public boolean vaker() {
            return !laatst.equals(eerst);
        }
    }
}
