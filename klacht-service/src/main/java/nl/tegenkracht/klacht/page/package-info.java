/** What a klacht is called on a page: references and categorieën. */
package nl.tegenkracht.klacht.page;
