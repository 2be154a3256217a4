package nl.tegenkracht.gateway.entry;

/** What can be refused, under a code that operators and alerts may rely on. */
enum SecurityEvent {

    PATH_REFUSED("path-refused"),
    QUERY_STRING_REFUSED("query-string-refused"),
    METHOD_REFUSED("method-refused"),
    HEADER_REMOVED("header-removed"),
    ORIGIN_REFUSED("origin-refused"),
    FORM_OF_ANOTHER("form-of-another"),
    DOMAIN_REFUSED("domain-refused"),
    BEARER_REFUSED("bearer-refused"),
    DUPLICATE_CREDENTIALS("duplicate-credentials"),
    SIZE_REFUSED("size-refused"),
    TOO_MANY_REQUESTS("too-many-requests"),
    RETURN_ADDRESS_REFUSED("return-address-refused"),
    REQUEST_REFUSED("request-refused");

    private final String code;

    SecurityEvent(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
