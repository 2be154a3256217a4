/** What a klacht is called on a page: statuses, references and categorieën. */
package nl.tegenkracht.klacht.page;
