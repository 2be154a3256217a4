/** De deur zelf: adresregel, koppen, herkomst van formulieren, de muur en wat er geweigerd wordt. */
package nl.tegenkracht.gateway.entry;
