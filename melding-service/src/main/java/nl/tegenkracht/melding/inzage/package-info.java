/** Een melding lezen: het verhaal, het gesprek, de stand en wie dit kan lezen. */
package nl.tegenkracht.melding.inzage;
