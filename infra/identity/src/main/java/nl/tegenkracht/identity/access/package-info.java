/** Wie welk domein mag betreden, en als wat. */
package nl.tegenkracht.identity.access;
