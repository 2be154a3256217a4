package nl.tegenkracht.dossier.worklist;

import nl.tegenkracht.contracts.Text;

/**
 * What a page with a list says about its place in the list, and where one can go from there: by links only.
 *
 * @param page    what is shown
 * @param address of the page, without a query
 */
public record ListNavigation(WorkPage page, String address) {

    /** A list that can be taken in at a glance needs no choice of order. */
    private static final int GLANCE = 10;

    /** The template knows this record by the words of the page. */
    public Text samenvatting() {
        return page.before() == 0 && page.next() == null
                ? Text.of("starter.list.total", page.totals().all())
                : Text.of("starter.list.part", page.before() + 1, page.before() + page.cases(), page.totals().all());
    }

    /** How many of the whole list wait for the reader. */
    public Text wachtend() {
        return Text.of("starter.list.waiting", page.totals().actionNeeded());
    }

    public boolean lang() {
        return page.totals().all() > GLANCE;
    }

    public boolean wachtHetLangst() {
        return page.order() == WorkOrder.LONGEST_WAITING;
    }

    /** The first page in the order in which what changed last comes first. */
    public String naarLaatstVeranderd() {
        return page.sameAs() == null ? address : inOrder(WorkOrder.LAST_CHANGED);
    }

    /** The first page in the order in which what waits longest comes first. */
    public String naarWachtHetLangst() {
        return inOrder(WorkOrder.LONGEST_WAITING);
    }

    /** The first page in the order of this one, or {@code null} if this is it. */
    public String naarBegin() {
        return page.before() == 0 ? null : wachtHetLangst() ? naarWachtHetLangst() : naarLaatstVeranderd();
    }

    /** The next page, or {@code null} if this is the last. */
    public String naarVolgende() {
        return page.next() == null ? null : inOrder(page.order()) + "&na=" + page.next();
    }

    /** Whether only the items of one person are here, of a line that stood for them. */
    public boolean vanEenPersoon() {
        return page.sameAs() != null;
    }

    /** The list of everybody. */
    public String naarIedereen() {
        return address + "?volgorde=" + page.order().code();
    }

    /** All items of the person of this dossier, what waits longest first. */
    public String naarZelfde(String dossier) {
        return address + "?volgorde=" + WorkOrder.LONGEST_WAITING.code() + "&zelfde=" + dossier;
    }

    private String inOrder(WorkOrder order) {
        return address + "?volgorde=" + order.code() + (page.sameAs() == null ? "" : "&zelfde=" + page.sameAs());
    }
}
