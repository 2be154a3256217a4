/**
 * The one page frame and the one style of all portals. The templates {@code portaal/frame}, {@code portaal/delen} and
 * {@code portaal/fout} explain themselves how to use them; {@link nl.tegenkracht.portal.Assets} provides the rest.
 */
package nl.tegenkracht.portal;
