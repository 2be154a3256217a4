/** De verzonnen personen die kunnen inloggen. */
package nl.tegenkracht.identity.person;
