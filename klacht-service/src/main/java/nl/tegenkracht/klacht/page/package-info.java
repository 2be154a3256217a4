/** Hoe een klacht op een pagina heet: statusteksten, vindplaatsen en categorieën. */
package nl.tegenkracht.klacht.page;
