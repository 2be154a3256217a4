/** Reads what people and portals send, and says everything that is wrong at once. */
package nl.tegenkracht.web.input;
