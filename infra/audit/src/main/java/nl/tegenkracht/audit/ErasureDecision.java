package nl.tegenkracht.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A decision to erase entries of one trail, signed with a key that no service holds. It is about exactly these entries:
 * the digest is that of their hashes in the chain.
 *
 * @param before entries from before this time
 * @param term   the retention term that is over, an ISO 8601 period
 * @param reason ground and reference of the decision; no content of a dossier
 */
record ErasureDecision(@JsonProperty("versie") int version, @JsonProperty("dienst") String service,
        @JsonProperty("domein") String domain, @JsonProperty("voor") Instant before,
        @JsonProperty("termijn") String term, @JsonProperty("reden") String reason,
        @JsonProperty("bereiken") List<Range> ranges, @JsonProperty("sleutel") String keyId,
        @JsonProperty("handtekening") String signature) {

    static final int VERSION = 1;
    private static final Pattern TERM = Pattern.compile("P(\\d{1,3}[YMD]){1,3}");
    private static final Pattern REASON = Pattern.compile("[\\p{L}\\d .,:()/-]{3,200}");

    /** Consecutive entries of one run. */
    record Range(String run, @JsonProperty("van") long from, @JsonProperty("tot") long to,
            @JsonProperty("regels") String digest) {

        /** What the chain says about these entries now; empty if it does not have them all. */
        static Optional<String> digest(NavigableMap<Long, ChainLink> links, long from, long to) {
            var part = from > to ? Map.<Long, ChainLink>of() : links.subMap(from, true, to, true);
            return part.size() == to - from + 1
                    ? Optional.of(Hash.of(part.values().stream().map(ChainLink::entryHash)
                            .collect(Collectors.joining("\n")).getBytes(StandardCharsets.US_ASCII)))
                    : Optional.empty();
        }

        boolean fits(NavigableMap<Long, ChainLink> links) {
            return digest(links, from, to).filter(found -> found.equals(digest)).isPresent();
        }
    }

    ErasureDecision {
        ranges = ranges == null ? List.of() : List.copyOf(ranges);
        if (version != VERSION || before == null || term == null || !TERM.matcher(term).matches() || reason == null
                || !REASON.matcher(reason).matches()) {
            throw new IllegalArgumentException("A decision names a term, such as P5Y, and a reason in plain words");
        }
    }

    /** @throws IllegalArgumentException if the term of these entries is not over yet, or is none */
    void requireTermOver(Instant now) {
        var period = Period.parse(term);
        if (period.isZero() || before.isAfter(now.atOffset(ZoneOffset.UTC).minus(period).toInstant())) {
            throw new IllegalArgumentException(ReportText.ERASE_TOO_EARLY.with(before, term));
        }
    }

    byte[] signedBytes() {
        var lines = ranges.stream().map(range -> String.join(" ", range.run(), Long.toString(range.from()),
                Long.toString(range.to()), range.digest())).collect(Collectors.joining("\n"));
        return String.join("\n", "tegenkracht-wissing-1", service, domain, before.toString(), term, reason, keyId,
                lines).getBytes(StandardCharsets.UTF_8);
    }

    /** What an erasure in the chain refers to. */
    String id() {
        return Hash.of(signedBytes());
    }

    ErasureDecision signed(String newKeyId, String newSignature) {
        return new ErasureDecision(version, service, domain, before, term, reason, ranges, newKeyId, newSignature);
    }

    boolean isSigned(Map<String, PublicKey> keys) {
        var key = keyId == null ? null : keys.get(keyId);
        return key != null && signature != null && Ed25519.verifies(signedBytes(), signature, key);
    }
}
