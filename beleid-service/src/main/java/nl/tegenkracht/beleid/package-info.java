/** Beleid: documenten om te lezen, regelsets om mee te rekenen, en voor wie zij gelden. */
package nl.tegenkracht.beleid;
