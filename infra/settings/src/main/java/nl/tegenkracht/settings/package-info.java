/** How our Spring Boot applications read their settings, apart from the contracts, which know no Spring. */
package nl.tegenkracht.settings;
