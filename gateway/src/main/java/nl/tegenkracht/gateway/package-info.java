/**
 * De deur: adresregel, inloggen, de muur tussen domeinen, doorsturen, wegwijzer en Mijn werk. Bewaart niets dan
 * sessies.
 */
package nl.tegenkracht.gateway;
