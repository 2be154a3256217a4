/** Guests: who has no account, and a code that opens one dossier (D-26, record 0363). */
package nl.tegenkracht.identity.guest;
