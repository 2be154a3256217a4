/** What the gateway itself responds: always the same bytes for the same case, as a page or as problem details. */
package nl.tegenkracht.gateway.response;
