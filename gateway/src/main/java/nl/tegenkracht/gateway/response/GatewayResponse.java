package nl.tegenkracht.gateway.response;

import java.util.Locale;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.portal.language.PageTexts;

/**
 * The responses of the gateway itself. In one language a response has the same bytes at every address, except for the
 * request id: so nobody learns anything about what lies behind an address. The Dutch accessors are names that the page
 * uses.
 */
public enum GatewayResponse {

    INVALID_ADDRESS(400),
    INVALID_REQUEST(400, Words.OF_STATUS),
    NOT_LOGGED_IN(401, Words.OF_STATUS),
    LOGIN_FAILED(401),
    NO_ACCESS(403),
    FOREIGN_ORIGIN(403, Words.OF_STATUS),
    NOT_FOUND(404, Words.OF_STATUS),
    METHOD_NOT_ALLOWED(405, Words.OF_STATUS),
    TOO_SLOW(408, Words.OF_STATUS),
    OTHER_ACCOUNT(409),
    OTHER_ACCOUNT_NOT_KEPT(409),
    ANSWER_GONE(410),
    TOO_LARGE(413, Words.OF_STATUS),
    ADDRESS_TOO_LONG(414, Words.OF_STATUS),
    HEADERS_TOO_LARGE(431, Words.OF_STATUS),
    TOO_MANY_REQUESTS(429, Words.OF_STATUS),
    TOO_MUCH_UNDERWAY(429),
    INTERNAL_ERROR(500, Words.OF_STATUS),
    HTTP_VERSION(505, Words.OF_STATUS),
    LOGIN_UNAVAILABLE(503),
    GATEWAY_UNAVAILABLE(503),
    GATEWAY_FULL(503),
    TEXT_KEPT(503),
    MELDING_UNAVAILABLE(503),
    KLACHT_UNAVAILABLE(503),
    BELEID_UNAVAILABLE(503),
    RAPPORTAGE_UNAVAILABLE(503);

    private final int status;
    private final String code;

    /** Its own words, in the bundle of the gateway. */
    GatewayResponse(int status) {
        this.status = status;
        this.code = "gateway.answer." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words that everybody here has for this status. */
    GatewayResponse(int status, Words words) {
        this.status = status;
        this.code = PageTexts.ofStatus(status);
    }

    private enum Words {
        OF_STATUS
    }

    public int status() {
        return status;
    }

    public Text titel() {
        return Text.of(code + ".title");
    }

    public Text uitleg() {
        return code.startsWith("gateway.")
                ? Text.of(code + ".explanation")
                : Text.of("portal.error.with-advice", Text.of(code + ".explanation"), Text.of(code + ".advice"));
    }

    /** Whether someone cannot reach a person here now: the page then names where they can meanwhile. */
    public boolean onderbreking() {
        return status == 503 && this != BELEID_UNAVAILABLE && this != RAPPORTAGE_UNAVAILABLE;
    }

    /** Whether the way on is another than the start page. */
    public boolean elders() {
        return this == TEXT_KEPT || this == ANSWER_GONE || andereAanmelding();
    }

    /** Whether the way on is to log out: someone else is to log in. */
    public boolean andereAanmelding() {
        return this == OTHER_ACCOUNT || this == OTHER_ACCOUNT_NOT_KEPT;
    }

    /** After how many seconds it makes sense to try again; 0 if waiting makes no difference. */
    public int retryAfterSeconds() {
        return switch (status) {
            case 429 -> 10;
            case 503 -> 5;
            default -> 0;
        };
    }
}
