/** Welke toepassingen mensen hier laten inloggen, en voor welk domein zij mogen spreken. */
package nl.tegenkracht.identity.client;
