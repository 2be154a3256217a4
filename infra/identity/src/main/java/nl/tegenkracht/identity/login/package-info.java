/** Inloggen met naam en wachtwoord, met een rem op raden, en uitloggen. */
package nl.tegenkracht.identity.login;
