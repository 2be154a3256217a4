/** De openbare pagina's: voor iedereen dezelfde. */
package nl.tegenkracht.gateway.wegwijzer;
