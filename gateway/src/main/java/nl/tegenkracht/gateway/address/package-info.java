/** Het adres: welke paden de deur kent en waar zij heen leiden. */
package nl.tegenkracht.gateway.address;
