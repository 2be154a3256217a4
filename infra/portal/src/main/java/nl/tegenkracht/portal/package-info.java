/**
 * Het ene paginakader en de ene stijl van alle portalen. De sjablonen {@code portaal/frame}, {@code portaal/delen} en
 * {@code portaal/fout} leggen zelf uit hoe zij gebruikt worden; {@link nl.tegenkracht.portal.Assets} levert de rest.
 */
package nl.tegenkracht.portal;
