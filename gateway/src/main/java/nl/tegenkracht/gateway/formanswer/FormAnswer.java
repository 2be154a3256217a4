package nl.tegenkracht.gateway.formanswer;

/**
 * The page that a service gave as the answer to a form. Its names are those of the stored content.
 *
 * @param status its status
 * @param type   its media type
 * @param taal   the language it is in
 * @param page   the page, as bytes
 */
record FormAnswer(int status, String type, String taal, byte[] page) {

    @Override
    public String toString() {
        return "FormAnswer[status=" + status + "]";
    }
}
