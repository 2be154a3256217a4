/** The invented people. */
package nl.tegenkracht.demologin.person;
