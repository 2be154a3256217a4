/** The invented people who can log in. */
package nl.tegenkracht.identity.person;
