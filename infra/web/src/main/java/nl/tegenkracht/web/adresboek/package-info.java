/** The people of an employer, to choose from (record 0340). A service that has such a file makes the bean. */
package nl.tegenkracht.web.adresboek;
