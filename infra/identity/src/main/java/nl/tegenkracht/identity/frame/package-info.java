/** Het kader en de stijl van de portalen, ook om de pagina's van deze provider. */
package nl.tegenkracht.identity.frame;
